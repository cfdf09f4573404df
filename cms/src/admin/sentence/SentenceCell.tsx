import type { DefaultServerCellComponentProps } from 'payload';
import { readRecord, readText } from '../../fields/read/readValue.ts';
import { MarkedSentence } from './MarkedSentence.tsx';

/** The column "Sentence" of the cross-links. */
export function SentenceCell({ rowData }: DefaultServerCellComponentProps) {
  const row = readRecord(rowData);
  const [sentence, anchorText] = [readText(row['sentence']), readText(row['anchorText'])];
  if (sentence === '' && anchorText === '') return <span className="signpost-quiet">No words</span>;
  return <MarkedSentence sentence={sentence} anchorText={anchorText} />;
}
