/** A calendar for days; Payload's own format leaves the year out. */
export const dayPicker = { pickerAppearance: 'dayOnly', displayFormat: 'MMM d, yyyy' } as const;
