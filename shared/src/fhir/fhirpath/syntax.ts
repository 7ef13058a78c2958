/** A FHIRPath expression, as far as scores need its grammar (http://hl7.org/fhirpath/N1). */
export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'empty' }
  /** `%name` */
  | { readonly kind: 'variable'; readonly name: string }
  /** `$this`, `$total`, `$index` */
  | { readonly kind: 'special'; readonly name: string }
  | { readonly kind: 'member'; readonly on: Expression | undefined; readonly name: string }
  | {
      readonly kind: 'call';
      readonly on: Expression | undefined;
      readonly name: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negative'; readonly of: Expression };

/** Longer expressions are not read: no score needs them, and a file must not be able to keep a machine busy. */
const LONGEST = 50_000;
const DEEPEST = 150;

type Token =
  | { readonly kind: 'text' | 'name' | 'variable' | 'special' | 'sign' | 'quoted'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string };

const TOKEN =
  /(?<space>(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)+)|'(?<text>(?:[^'\\]|\\.)*)'|%(?<variable>\w[\w-]*|`[^`]*`|"[^"]*"|'[^']*')|\$(?<special>this|total|index)|(?<number>\d+(?:\.\d+)?)|`(?<quoted>[^`]*)`|(?<name>[A-Za-z_]\w*)|(?<sign>!=|!~|<=|>=|[-+*/()[\]{},.|=~<>&])/y;

class Unreadable extends Error {}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw new Unreadable();
    const found = Object.entries(groups).find(([, value]: [string, string | undefined]) => value !== undefined);
    if (!found) throw new Unreadable();
    const [kind, value] = found;
    if (kind === 'space') continue;
    if (kind === 'variable') tokens.push({ kind, value: value.replace(/^[`"']|[`"']$/g, '') });
    else if (kind === 'text') tokens.push({ kind, value: unescaped(value) });
    else tokens.push({ kind: kind as Token['kind'], value });
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };
const unescaped = (text: string): string =>
  text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_all, sign: string) =>
    sign.length === 5 ? String.fromCharCode(Number.parseInt(sign.slice(1), 16)) : (ESCAPES[sign] ?? sign),
  );

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['implies'],
  ['or', 'xor'],
  ['and'],
  ['in', 'contains'],
  ['=', '~', '!=', '!~'],
  ['<=', '<', '>', '>='],
  ['|'],
  ['is', 'as'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
];

/** Reads an expression; undefined when it is none, or has what scores have no use for. */
export function parseFhirPath(source: string): Expression | undefined {
  if (source.length > LONGEST) return undefined;
  try {
    return new Parser(tokensOf(source)).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression();
    if (this.#index < this.#tokens.length) throw new Unreadable();
    return expression;
  }

  #expression(level = 0): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#expression(level + 1);
    for (;;) {
      const token = this.#peek();
      const isOperator = (token?.kind === 'sign' || token?.kind === 'name') && operators.includes(token.value);
      if (!isOperator) return left;
      this.#index += 1;
      left = { kind: 'operation', operator: token.value, left, right: this.#expression(level + 1) };
    }
  }

  #unary(): Expression {
    if (this.#takeSign('-')) return { kind: 'negative', of: this.#nested(() => this.#unary()) };
    if (this.#takeSign('+')) return this.#nested(() => this.#unary());
    let expression = this.#term();
    for (;;) {
      if (this.#takeSign('.')) expression = this.#invocation(expression);
      else if (this.#takeSign('[')) {
        const index = this.#nested(() => this.#expression());
        this.#sign(']');
        if (index.kind !== 'number' || index.number !== 0) throw new Unreadable();
        expression = { kind: 'call', on: expression, name: 'first', args: [] };
      } else return expression;
    }
  }

  #term(): Expression {
    const token = this.#peek();
    if (!token) throw new Unreadable();
    if (token.kind === 'sign') {
      if (this.#takeSign('(')) {
        const inner = this.#nested(() => this.#expression());
        this.#sign(')');
        return inner;
      }
      this.#sign('{');
      this.#sign('}');
      return { kind: 'empty' };
    }
    if (token.kind === 'name' || token.kind === 'quoted') return this.#invocation(undefined);
    this.#index += 1;
    if (token.kind === 'text') return { kind: 'text', text: token.value };
    if (token.kind === 'number') return { kind: 'number', number: Number(token.value) };
    return { kind: token.kind, name: token.value };
  }

  #invocation(on: Expression | undefined): Expression {
    const token = this.#peek();
    if (token?.kind === 'special' && on !== undefined) throw new Unreadable();
    if (token?.kind !== 'name' && token?.kind !== 'quoted') throw new Unreadable();
    this.#index += 1;
    const name = token.value;
    if (token.kind === 'quoted' || !this.#takeSign('(')) {
      if (on === undefined && token.kind === 'name' && (name === 'true' || name === 'false'))
        return { kind: 'truth', truth: name === 'true' };
      return { kind: 'member', on, name };
    }
    const args: Expression[] = [];
    if (!this.#takeSign(')')) {
      do args.push(this.#nested(() => this.#expression()));
      while (this.#takeSign(','));
      this.#sign(')');
    }
    return { kind: 'call', on, name, args };
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable();
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#index];
  }

  #sign(value: string): void {
    if (!this.#takeSign(value)) throw new Unreadable();
  }

  #takeSign(value: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'sign' || token.value !== value) return false;
    this.#index += 1;
    return true;
  }
}
