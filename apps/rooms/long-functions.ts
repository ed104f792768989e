import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import ts from 'typescript';

export interface LongFunction {
  readonly path: string;
  readonly name: string;
  readonly lines: number;
}

const nameOf = (node: ts.Node): string => {
  const named = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) ? node.name : undefined;
  if (named !== undefined) return named.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : '(unnamed)';
};

/** Functions of more than `limit` lines, those inside others included. */
export const longFunctions = (root: string, paths: readonly string[], limit: number): readonly LongFunction[] =>
  paths.flatMap((path) => {
    const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: LongFunction[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
        const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
        const lines = lineOf(node.getEnd()) - lineOf(node.getStart()) + 1;
        if (lines > limit) found.push({ path, name: nameOf(node), lines });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
