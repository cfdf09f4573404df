import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');
const sdk = path.join(root, 'sdk');

/** Asks TypeScript what an editor would show for a text that stands beside the SDK's sources. */
export interface TypeService {
  /** What hovering over the first `name` in the text shows, on one line. */
  hover(text: string, name: string): string;
  /** What `tsc` has against the text. */
  check(text: string): string[];
  /** What a module of the SDK exports: `src/index.ts`. */
  listExports(file: string): ExportedSymbol[];
}

export interface ExportedSymbol {
  name: string;
  documentation: string;
  members: Array<{ name: string; documentation: string; type: string; isOptional: boolean }>;
}

/** `exactOptionalPropertyTypes` and the rest as in the SDK itself. */
export function createTypeService(): TypeService {
  const { config } = ts.readConfigFile(path.join(sdk, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, sdk);
  const file = path.join(sdk, 'consumer.tsx');
  // What frameworks bring along, as far as the documentation uses it.
  const ambient = path.join(sdk, 'ambient.d.ts');
  const ambientText = `declare module 'next/cache' {
    export function revalidateTag(tag: string, profile: string | { expire?: number }): undefined;
    export function revalidatePath(path: string, type?: 'layout' | 'page'): void;
    export function cacheTag(...tags: string[]): void;
    export function cacheLife(profile: 'max' | { revalidate: number; expire: number }): void;
  }
  declare module 'next/headers' {
    export function draftMode(): Promise<{ isEnabled: boolean; enable(): void; disable(): void }>;
    export function cookies(): Promise<{ get(name: string): { value: string } | undefined }>;
  }`;
  let text = '';
  let version = 0;
  const entries = ['index', 'edge', 'comments/index', 'express/index', 'json-ld/index']
    .concat(['links/index', 'next/index', 'rich-text/index', 'rich-text/react/index'])
    .concat(['testing/index', 'webhooks/index'])
    .map((name) => path.join(sdk, 'src', `${name}.ts`));
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, jsx: ts.JsxEmit.ReactJSX }),
    getScriptFileNames: () => [file, ambient, ...entries],
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const own = new Map([
        [file, text],
        [ambient, ambientText],
      ]);
      const content = own.get(name) ?? ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => sdk,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === ambient || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const write = (next: string): void => {
    text = next;
    version += 1;
  };
  return {
    hover(next, name) {
      write(next);
      const place = next.search(new RegExp(`\\b${name}\\b`));
      const info = service.getQuickInfoAtPosition(file, place);
      return ts.displayPartsToString(info?.displayParts).replace(/\s+/g, ' ');
    },
    check(next) {
      write(next);
      return [
        ...service.getSyntacticDiagnostics(file),
        ...service.getSemanticDiagnostics(file),
      ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
    listExports(entry) {
      const program = service.getProgram();
      const source = program?.getSourceFile(path.join(sdk, entry));
      const checker = program?.getTypeChecker();
      const module = source && checker?.getSymbolAtLocation(source);
      if (!checker || !module) throw new Error(`${entry} is not a module.`);
      return checker.getExportsOfModule(module).map((symbol) => describeSymbol(symbol, checker));
    },
  };
}

function describeSymbol(symbol: ts.Symbol, checker: ts.TypeChecker): ExportedSymbol {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  const isShape = (target.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) !== 0;
  const members = isShape ? checker.getDeclaredTypeOfSymbol(target).getProperties() : [];
  return {
    name: symbol.name,
    documentation: readDocumentation(target, checker),
    members: members.filter(isOurs).map((member) => {
      const type = checker.getTypeOfSymbol(member);
      return {
        name: member.name,
        documentation: readDocumentation(member, checker),
        type: checker.typeToString(type),
        isOptional: (member.flags & ts.SymbolFlags.Optional) !== 0,
      };
    }),
  };
}

/** Whether a member is declared by the SDK, not by what it builds on, such as `Error`. */
function isOurs(member: ts.Symbol): boolean {
  return (
    !member.name.startsWith('__') &&
    (member.declarations ?? []).every((node) =>
      node.getSourceFile().fileName.startsWith(path.join(sdk, 'src')),
    )
  );
}

function readDocumentation(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker));
}
