/** Payload's English words where they stand beside ours, in sentence case like those. */
export const english = {
  dashboard: { editDashboard: 'Edit dashboard' },
  fields: {
    addLink: 'Add link',
    addRelationship: 'Add relationship',
    addUpload: 'Add upload',
    collapseAll: 'Collapse all',
    editLink: 'Edit link',
    internalLink: 'Internal link',
    linkType: 'Link type',
    relatedDocument: 'Related document',
    showAll: 'Show all',
  },
  general: {
    addBelow: 'Add below',
    addFilter: 'Add filter',
    createNew: 'Create new',
    createdAt: 'Created at',
    deletedAt: 'Deleted at',
    lastModified: 'Last modified',
    moveDown: 'Move down',
    moveUp: 'Move up',
    notFound: 'Not found',
    saveChanges: 'Save changes',
    updatedAt: 'Updated at',
  },
};
