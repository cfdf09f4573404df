/**
 * Payload's English words where they stand beside ours, in sentence case like those; and those that
 * said less or other than what happened.
 */
export const english = {
  dashboard: { editDashboard: 'Edit dashboard' },
  error: { valueMustBeUnique: 'Another document has the same; choose a different one.' },
  fields: {
    addLink: 'Add link',
    addRelationship: 'Add relationship',
    addUpload: 'Add upload',
    chooseBetweenCustomTextOrDocument:
      'A link to a document of the library goes on working when its address changes.',
    chooseDocumentToLink: 'Document',
    collapseAll: 'Collapse all',
    customURL: 'Address',
    editLink: 'Edit link',
    enterURL: 'Address',
    internalLink: 'Document of the library',
    linkType: 'Link to',
    relatedDocument: 'Related document',
    showAll: 'Show all',
  },
  general: {
    aboutToRestoreAsDraft:
      '{{label}} <1>{{title}}</1> comes back as a draft: readers don’t see it before it is published. Tick the box to publish it at once.',
    aboutToRestoreAsDraftCount: '{{count}} {{label}} come back as drafts',
    addBelow: 'Add below',
    addFilter: 'Add filter',
    createNew: 'Create new',
    createdAt: 'Created at',
    deletedAt: 'Deleted at',
    lastModified: 'Last modified',
    moveDown: 'Move down',
    moveUp: 'Move up',
    noLabel: 'None',
    noResults: 'No {{label}} yet, or none that the filter lets through.',
    noResultsFound: 'Nothing to show',
    notFound: 'Not found',
    or: 'or',
    saveChanges: 'Save changes',
    timezone: 'Time zone (empty: yours)',
    updatedAt: 'Updated at',
    updatedSuccessfully: 'Saved.',
  },
  version: {
    autosavedSuccessfully: 'Draft saved.',
    changed: 'Published, with unpublished changes',
    currentlyPublished: 'Currently published',
    draftSavedSuccessfully: 'Draft saved.',
    publishChanges: 'Publish',
    restoredSuccessfully: 'Restored.',
    unpublishedSuccessfully: 'Unpublished.',
  },
};
