import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type CallExpression, type Expression, parse, type Super } from 'acorn';
import { simple } from 'acorn-walk';

/** Lists the titles of a file's tests, as its code has them: those of tables with their placeholders. */
export function listTestTitles(file: string): string[] {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  const titles: string[] = [];
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    CallExpression({ callee, arguments: [title] }: CallExpression) {
      if (!['test', 'it'].includes(findName(callee) ?? '')) return;
      if (title?.type === 'Literal') titles.push(String(title.value));
      else if (title?.type === 'TemplateLiteral')
        titles.push(title.quasis.map(({ value }) => value.cooked ?? '').join('…'));
    },
  });
  return titles;
}

/** Returns the name of what is called in the end: `test` of `test.each(table)(title)`. */
function findName(callee: Expression | Super): string | null {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'CallExpression') return findName(callee.callee);
  if (callee.type === 'MemberExpression') return findName(callee.object);
  return callee.type === 'TaggedTemplateExpression' ? findName(callee.tag) : null;
}
