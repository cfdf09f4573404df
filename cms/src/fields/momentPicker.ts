/** A moment as the admin writes it everywhere: Payload's own formats differ from place to place. */
export const momentFormat = 'MMM d, yyyy, h:mm a';

/** A calendar with the time of day. */
export const momentPicker = {
  pickerAppearance: 'dayAndTime',
  displayFormat: momentFormat,
} as const;
