import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One call of Payload's Local API in the source. */
export interface LocalCall {
  file: string;
  /** The call's own text up to its method: `req.payload.find`. */
  call: string;
  line: number;
  /** Whether it checks access, on behalf of the request it is given. */
  isChecked: boolean;
}

const methods: readonly string[] = [
  'auth',
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
  'forgotPassword',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
  'verifyEmail',
];

/** A Payload instance by the names it goes by: `payload`, `req.payload`, `context.payload`. */
function isPayload(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === 'payload';
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'payload';
}

function readProperty(object: ts.ObjectLiteralExpression, name: string): ts.Node | null {
  const found = object.properties.find(
    (property) => property.name !== undefined && property.name.getText() === name,
  );
  if (!found) return null;
  return ts.isPropertyAssignment(found) ? found.initializer : found;
}

/** `overrideAccess: false` together with whom to check. */
function isChecked(call: ts.CallExpression): boolean {
  const [options] = call.arguments;
  if (!options || !ts.isObjectLiteralExpression(options)) return false;
  const override = readProperty(options, 'overrideAccess');
  if (override?.kind !== ts.SyntaxKind.FalseKeyword) return false;
  return readProperty(options, 'req') !== null || readProperty(options, 'user') !== null;
}

/** Every call of the Local API in a source text, however it is broken into lines. */
export function findLocalCalls({ file, text }: { file: string; text: string }): LocalCall[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const calls: LocalCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      if (methods.includes(name.text) && isPayload(expression)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const call = `${expression.getText()}.${name.text}`;
        calls.push({ file, call, line: line + 1, isChecked: isChecked(node) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** Every source file under a folder, by its path from `root`. */
export function readSources(root: string, folder: string): { file: string; text: string }[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: path.relative(root, file), text: readFileSync(file, 'utf8') }));
}
