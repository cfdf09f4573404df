export { type Addressable, type AddressOptions, addressFor } from './addresses.ts';
export { collectLinks, readAnchorText } from './collectLinks.ts';
export { type AddressBook, createAddressBook, patternsFrom } from './createAddressBook.ts';
export { linkAddress } from './linkAddress.ts';
export { type IdParts, parseId } from './parseId.ts';
export { type PageLinkReport, reportLinks } from './reportLinks.ts';
