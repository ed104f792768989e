import { dirname, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');
const DEPS = resolve(root, 'src/runtime/deps.ts');
/** What is only read when a port's method is called: the recorder sees that. */
const LAZY = new Set(['dynamo', 'keptSeconds']);
/** Behind a port: what is called there is recorded, not read. */
const EDGES =
  /\/src\/((store|providers|runtime\/aws)\/|runtime\/(cached-programmes|cached-outages|day-seals|desk-clerk|letter-seals|cipher|env-names|pace-setting|warm-turns)\.ts)/;

/** What a function may do: methods of ports as `members.get`, and names of secrets as `env.addressSecret`. */
export type Reach = Readonly<Record<string, ReadonlySet<string>>>;

const optionsOf = (): ts.CompilerOptions => {
  const file = resolve(root, 'tsconfig.json');
  return ts.parseJsonConfigFileContent(
    ts.readConfigFile(file, ts.sys.readFile.bind(ts.sys)).config,
    ts.sys,
    dirname(file),
  ).options;
};

const isTopLevel = (node: ts.Node): boolean => {
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return !ts.isSourceFile(node) && ts.isSourceFile(statement.parent);
};

/**
 * Follows every declaration that a function's file names, and what those name, through decisions and runtime. A branch that
 * no test takes counts too: the set is an upper bound of what the function does, and never too small.
 */
export const reachOf = (files: readonly string[]): Reach => {
  const paths = files.map((file) => resolve(root, 'functions', file));
  const program = ts.createProgram([...paths, DEPS], optionsOf());
  const checker = program.getTypeChecker();
  const ports = portsOf(program, checker);

  const declarationsOf = (name: ts.Node): readonly ts.Declaration[] => {
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol === undefined) return [];
    const alias = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return alias.declarations ?? [];
  };
  const shorthand = (node: ts.ShorthandPropertyAssignment): readonly ts.Declaration[] =>
    checker
      .getShorthandAssignmentValueSymbol(node)
      ?.declarations?.flatMap((one) => (ts.isImportSpecifier(one) ? declarationsOf(one.name) : [one])) ?? [];
  const inPattern = (node: ts.BindingElement): readonly ts.Declaration[] => {
    const name = (node.propertyName ?? node.name).getText();
    return checker.getTypeAtLocation(node.parent).getProperty(name)?.declarations ?? [];
  };
  const named = (node: ts.Node): readonly ts.Declaration[] => {
    if (ts.isShorthandPropertyAssignment(node)) return shorthand(node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) return inPattern(node);
    return ts.isIdentifier(node) ? declarationsOf(node) : [];
  };

  return Object.fromEntries(
    files.map((file, at) => {
      const found = new Set<string>();
      const seen = new Set<ts.Node>();
      const source = program.getSourceFile(paths[at] ?? '');
      if (source === undefined) throw new Error(`no function ${file}`);
      const waiting: ts.Node[] = [source];
      const enter = (declaration: ts.Declaration): void => {
        const port = portMethod(declaration, ports);
        if (port !== undefined) found.add(port);
        const { fileName } = declaration.getSourceFile();
        const name = (declaration as ts.NamedDeclaration).name?.getText() ?? '';
        if (fileName.includes('/node_modules/') || EDGES.test(fileName) || seen.has(declaration)) return;
        if (!isTopLevel(declaration) || (fileName === DEPS && LAZY.has(name))) return;
        seen.add(declaration);
        waiting.push(declaration);
      };
      const walk = (node: ts.Node): void => {
        if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
        for (const declaration of named(node)) enter(declaration);
        ts.forEachChild(node, walk);
      };
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) walk(next);
      return [file, found];
    }),
  );
};

type PortNames = ReadonlyMap<ts.Node, string>;

/** The interfaces of the ports in `Deps`, by the names they have there; and the names of the environment. */
const portsOf = (program: ts.Program, checker: ts.TypeChecker): PortNames => {
  const deps = program.getSourceFile(resolve(root, 'src/runtime/ports.ts'));
  const env = program.getSourceFile(resolve(root, 'src/runtime/env-names.ts'));
  const found = new Map<ts.Node, string>();
  deps?.forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node)) return;
    for (const property of checker.getPropertiesOfType(checker.getTypeAtLocation(node)))
      for (const declaration of checker.getTypeOfSymbol(property).getSymbol()?.declarations ?? [])
        found.set(declaration, property.name);
  });
  env?.forEachChild((node) => {
    const visit = (one: ts.Node): void => {
      if (ts.isObjectLiteralExpression(one)) found.set(one, 'env');
      ts.forEachChild(one, visit);
    };
    visit(node);
  });
  return found;
};

const portMethod = (declaration: ts.Declaration, ports: PortNames): string | undefined => {
  const port = ports.get(declaration.parent);
  return port === undefined ? undefined : `${port}.${(declaration as ts.NamedDeclaration).name?.getText() ?? ''}`;
};
