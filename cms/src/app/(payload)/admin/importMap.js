import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowLabel as RowLabel_df7f59e31ed6162bb29a0762d5ca14b1 } from '../../../admin/labels/RowLabel.tsx'
import { EmptyLinksClient as EmptyLinksClient_2650fe9ac81f57019f86117fedd06f81 } from '../../../admin/empty-links/EmptyLinksClient.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SectionField as SectionField_2094781ab9a95784478f23ae386ac432 } from '../../../admin/section/SectionField.tsx'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PageAddress as PageAddress_91913bcad324373d292d4c3c5ba31df7 } from '../../../admin/address/PageAddress.tsx'
import { StatusCell as StatusCell_515c9f92d0f6c0ee593b90bd545f0f7c } from '../../../admin/status/StatusCell.tsx'
import { NameUntitled as NameUntitled_162381262cc420ee07875461baceb745 } from '../../../admin/labels/NameUntitled.tsx'
import { LeaveUntouched as LeaveUntouched_35a840439e6fc4e6cde38d19d61df6fd } from '../../../admin/drafts/LeaveUntouched.tsx'
import { ShowUsesFirst as ShowUsesFirst_3f25e91bdf5f5af639e61c8b8cffd97a } from '../../../admin/uses/ShowUsesFirst.tsx'
import { EndPreviews as EndPreviews_f49ed49a732d5e172cdf4838c3ebde67 } from '../../../admin/preview/EndPreviews.tsx'
import { ViewOnSite as ViewOnSite_0fbf36c89ca74273e1d08fcb566f1fc1 } from '../../../admin/address/ViewOnSite.tsx'
import { DocumentStatus as DocumentStatus_ba436027bfe82196cba924aa792c580c } from '../../../admin/status/DocumentStatus.tsx'
import { LinksTab as LinksTab_400f896a40721daef7276312745a371c } from '../../../admin/links-tab/LinksTab.tsx'
import { LinksCount as LinksCount_eb54ec2a620ec2e865c13724e7cbc8e3 } from '../../../admin/links-tab/LinksCount.tsx'
import { EndCell as EndCell_117fc2c687ca000e9684f972f97c7e78 } from '../../../admin/link-ends/EndCell.tsx'
import { AddressCell as AddressCell_e859dd7e2d398ac8623c58e2fb638ea1 } from '../../../admin/sentence/AddressCell.tsx'
import { SentenceCell as SentenceCell_8f8d138de183d584c2f4297fc1951832 } from '../../../admin/sentence/SentenceCell.tsx'
import { DocumentRowLabel as DocumentRowLabel_12b442c3f375def9b4ed59876b49be04 } from '../../../admin/labels/DocumentRowLabel.tsx'
import { ReleaseAction as ReleaseAction_cf38cd0a1d54ead8f9310671970b9a34 } from '../../../admin/releases/ReleaseAction.tsx'
import { WebhookActions as WebhookActions_87fa326d4152a6da01a6e379793164f6 } from '../../../admin/webhooks/WebhookActions.tsx'
import { Deliveries as Deliveries_ddf045917190bcbac490a225cf93c5c7 } from '../../../admin/webhooks/Deliveries.tsx'
import { DeliveryActions as DeliveryActions_73a7d79da41ae698ea53a8c90cad85a4 } from '../../../admin/webhooks/DeliveryActions.tsx'
import { Icon as Icon_b57624fa74229ae0fe4320599a3e511a } from '../../../admin/brand/Icon.tsx'
import { Logo as Logo_630d135cac888c7b37941a74e2c3701b } from '../../../admin/brand/Logo.tsx'
import { LoginIntro as LoginIntro_98523c2913e6e8877bf1851884f1079d } from '../../../admin/brand/LoginIntro.tsx'
import { CalmDialogs as CalmDialogs_4ad6087a125824e4072c1dd2e3bface4 } from '../../../admin/dialogs/CalmDialogs.tsx'
import { Start as Start_4abda6fca53627b4d682accb8ab11e5e } from '../../../admin/dashboard/Start.tsx'
import { ToDo as ToDo_9fdb37459602cb18734df27df31ba443 } from '../../../admin/dashboard/ToDo.tsx'
import { Drafts as Drafts_9adf84ebdd1245313b6db58a0bac10ab } from '../../../admin/dashboard/Drafts.tsx'
import { UnlinkedGuides as UnlinkedGuides_b6d10574d57165d49e0d59971da65340 } from '../../../admin/dashboard/UnlinkedGuides.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/labels/RowLabel.tsx#RowLabel": RowLabel_df7f59e31ed6162bb29a0762d5ca14b1,
  "/admin/empty-links/EmptyLinksClient.tsx#EmptyLinksClient": EmptyLinksClient_2650fe9ac81f57019f86117fedd06f81,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/section/SectionField.tsx#SectionField": SectionField_2094781ab9a95784478f23ae386ac432,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/address/PageAddress.tsx#PageAddress": PageAddress_91913bcad324373d292d4c3c5ba31df7,
  "/admin/status/StatusCell.tsx#StatusCell": StatusCell_515c9f92d0f6c0ee593b90bd545f0f7c,
  "/admin/labels/NameUntitled.tsx#NameUntitled": NameUntitled_162381262cc420ee07875461baceb745,
  "/admin/drafts/LeaveUntouched.tsx#LeaveUntouched": LeaveUntouched_35a840439e6fc4e6cde38d19d61df6fd,
  "/admin/uses/ShowUsesFirst.tsx#ShowUsesFirst": ShowUsesFirst_3f25e91bdf5f5af639e61c8b8cffd97a,
  "/admin/preview/EndPreviews.tsx#EndPreviews": EndPreviews_f49ed49a732d5e172cdf4838c3ebde67,
  "/admin/address/ViewOnSite.tsx#ViewOnSite": ViewOnSite_0fbf36c89ca74273e1d08fcb566f1fc1,
  "/admin/status/DocumentStatus.tsx#DocumentStatus": DocumentStatus_ba436027bfe82196cba924aa792c580c,
  "/admin/links-tab/LinksTab.tsx#LinksTab": LinksTab_400f896a40721daef7276312745a371c,
  "/admin/links-tab/LinksCount.tsx#LinksCount": LinksCount_eb54ec2a620ec2e865c13724e7cbc8e3,
  "/admin/link-ends/EndCell.tsx#EndCell": EndCell_117fc2c687ca000e9684f972f97c7e78,
  "/admin/sentence/AddressCell.tsx#AddressCell": AddressCell_e859dd7e2d398ac8623c58e2fb638ea1,
  "/admin/sentence/SentenceCell.tsx#SentenceCell": SentenceCell_8f8d138de183d584c2f4297fc1951832,
  "/admin/labels/DocumentRowLabel.tsx#DocumentRowLabel": DocumentRowLabel_12b442c3f375def9b4ed59876b49be04,
  "/admin/releases/ReleaseAction.tsx#ReleaseAction": ReleaseAction_cf38cd0a1d54ead8f9310671970b9a34,
  "/admin/webhooks/WebhookActions.tsx#WebhookActions": WebhookActions_87fa326d4152a6da01a6e379793164f6,
  "/admin/webhooks/Deliveries.tsx#Deliveries": Deliveries_ddf045917190bcbac490a225cf93c5c7,
  "/admin/webhooks/DeliveryActions.tsx#DeliveryActions": DeliveryActions_73a7d79da41ae698ea53a8c90cad85a4,
  "/admin/brand/Icon.tsx#Icon": Icon_b57624fa74229ae0fe4320599a3e511a,
  "/admin/brand/Logo.tsx#Logo": Logo_630d135cac888c7b37941a74e2c3701b,
  "/admin/brand/LoginIntro.tsx#LoginIntro": LoginIntro_98523c2913e6e8877bf1851884f1079d,
  "/admin/dialogs/CalmDialogs.tsx#CalmDialogs": CalmDialogs_4ad6087a125824e4072c1dd2e3bface4,
  "/admin/dashboard/Start.tsx#Start": Start_4abda6fca53627b4d682accb8ab11e5e,
  "/admin/dashboard/ToDo.tsx#ToDo": ToDo_9fdb37459602cb18734df27df31ba443,
  "/admin/dashboard/Drafts.tsx#Drafts": Drafts_9adf84ebdd1245313b6db58a0bac10ab,
  "/admin/dashboard/UnlinkedGuides.tsx#UnlinkedGuides": UnlinkedGuides_b6d10574d57165d49e0d59971da65340,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
