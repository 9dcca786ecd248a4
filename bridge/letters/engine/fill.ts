/** Makes letters of a template that was read. */
import type { Compiled, Filling } from './compile.ts';
import { writeValue } from './contexts.ts';
import { drawnName } from './drawn.ts';
import { ReferredNotes } from './referredNotes.ts';
import type { Referred } from './referredNotes.ts';
import { RichParts } from './rich.ts';
import type { AloneSegment, BlockSegment, HolderSegment, IdSegment, NoteForm, NotesSegment, ReferenceSegment, Segment, ValueSegment } from './segments.ts';
import type { ConditionTag, RowsTag, ValueTag } from './tags.ts';
import type { Data, Filled, FillOptions, Value } from './types.ts';
import { holds, isRich, isRows, isSame, valueText, Values } from './values.ts';
import { wholeOf } from './zipWriter.ts';
import type { Loose } from './zipWriter.ts';

/** New numbers of one copy of a repeated block; the first copy keeps those of the template. */
type Copy = Map<string, number> | null;

interface Scope {
  readonly values: Values;
  readonly copy: Copy;
}

/** What is worked out for one letter. */
class Letter {
  readonly missing = new Set<string>();
  readonly rich: RichParts;
  readonly #notes = new ReferredNotes();
  #part = '';
  #next: number;

  constructor({ pkg, firstFree }: Filling) {
    this.#next = firstFree;
    this.rich = new RichParts(pkg, () => this.#number());
  }

  part(name: string, segments: readonly Segment[], scope: Scope): string {
    this.#part = name;
    return this.#all(segments, scope);
  }

  #number(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  #all(segments: readonly Segment[], scope: Scope): string {
    let written = '';
    for (const segment of segments) written += typeof segment === 'string' ? segment : this.#one(segment, scope);
    return written;
  }

  #one(segment: Exclude<Segment, string>, scope: Scope): string {
    switch (segment.kind) {
      case 'value':
        return this.#value(segment, scope);
      case 'block':
        return this.#block(segment, scope);
      case 'alone':
        return this.#alone(segment, scope);
      case 'holder':
        return this.#holder(segment, scope);
      case 'id':
        return this.#id(segment, scope);
      case 'once':
        return scope.copy === null ? this.#all(segment.children, scope) : '';
      case 'reference':
        return this.#reference(segment, scope);
      case 'notes':
        return this.#written(segment);
    }
  }

  /** Null, and noted, where there is none. */
  #find(name: string, { values }: Scope): Value {
    const value = values.find(name);
    if (value === undefined) this.missing.add(name);
    return value ?? null;
  }

  /** One that is to be drawn has been drawn before: nothing waits in here. */
  #valueOf({ name, drawn }: ValueTag, scope: Scope): Value {
    const value = drawn === null ? undefined : scope.values.findDrawn(name, drawnName(name, drawn));
    return value ?? this.#find(name, scope);
  }

  #value({ tag, context }: ValueSegment, scope: Scope): string {
    const value = this.#valueOf(tag, scope);
    if (isRich(value)) return context.kind === 'text' ? this.rich.inText(value, this.#part, context) : '';
    return writeValue(valueText(value, tag.filters), context);
  }

  #alone({ tag, paragraph, stays, look, before, after }: AloneSegment, scope: Scope): string {
    const value = this.#valueOf(tag, scope);
    if (isRich(value) && !value.inline) {
      return this.rich.inPlaceOfParagraph(value, { part: this.#part, look, before: this.#all(before, scope), after: this.#all(after, scope) });
    }
    const isGone = !stays && !isRich(value) && valueText(value, tag.filters).trim() === '';
    return isGone ? '' : this.#all(paragraph, scope);
  }

  #block({ tag, children, otherwise }: BlockSegment, scope: Scope): string {
    if (tag.kind === 'if') return this.#all(this.#isSo(tag, scope) ? children : otherwise, scope);
    const rows = this.#rowsOf(tag, scope);
    return rows.length > 0 ? this.#repeat(rows, children, scope) : this.#all(otherwise, scope);
  }

  #isSo({ name, not, is }: ConditionTag, scope: Scope): boolean {
    const value = this.#find(name, scope);
    return (is === null ? holds(value) : isSame(value, is)) !== not;
  }

  /** A value that is no list counts as one row without names of its own. */
  #rowsOf({ name }: RowsTag, scope: Scope): readonly Data[] {
    const value = this.#find(name, scope);
    return isRows(value) ? value : holds(value) ? [{}] : [];
  }

  #repeat(rows: readonly Data[], children: readonly Segment[], scope: Scope): string {
    return rows
      .map((row, index) => this.#all(children, { values: new Values(row, scope.values), copy: index === 0 ? scope.copy : new Map() }))
      .join('');
  }

  /** A table without rows goes; a cell, header or note without a paragraph at its end gets one. */
  #holder({ holds: needed, start, children, end, prefix }: HolderSegment, scope: Scope): string {
    const inside = this.#all(children, scope);
    if (needed === 'row') return inside.includes(`<${prefix}tr>`) || inside.includes(`<${prefix}tr `) ? start + inside + end : '';
    return start + endedByParagraph(inside, prefix) + end;
  }

  #reference({ sort, note, first }: ReferenceSegment, { values }: Scope): string {
    return String(this.#notes.refer(sort, { note, first, values }));
  }

  #written({ sort, forms }: NotesSegment): string {
    return this.#notes
      .inOrder(sort)
      .map((referred) => this.#note(referred, forms.get(referred.note)))
      .join('');
  }

  #note({ number, values, again }: Referred, form: NoteForm | undefined): string {
    if (form === undefined) return '';
    const inside = this.#all(form.children, { values, copy: again ? new Map() : null });
    return form.start[0] + String(number) + form.start[1] + endedByParagraph(inside, form.prefix) + form.end;
  }

  #id({ sort, value }: IdSegment, { copy }: Scope): string {
    if (copy === null) return value;
    const key = `${sort} ${value}`;
    const number = copy.get(key) ?? this.#number();
    copy.set(key, number);
    if (sort === 'name') return `${value.slice(0, longestName)}_${number}`;
    return sort === 'shape' ? `_x0000_s${number}` : String(number);
  }
}

/** A bookmark's name has at most 40 characters. */
const longestName = 28;

/** What is drawn has the usual prefix, whichever the file uses. */
const endsInParagraph = (markup: string, prefix: string): boolean =>
  ['w:', prefix].some((one) => markup.trimEnd().endsWith(`</${one}p>`) || new RegExp(`<${one}p(?: [^<>]*)?/>\\s*$`, 'u').test(markup));

const endedByParagraph = (markup: string, prefix: string): string => (endsInParagraph(markup, prefix) ? markup : `${markup}<${prefix}p/>`);

export type FilledLoose = Exclude<Filled, { readonly kind: 'filled' }> | ({ readonly kind: 'loose' } & Loose);

/** As `fill`, without what no letter of the template changes: for another thread, which has that already. */
export const fillLoose = ({ filling }: Compiled, data: Data, { stamp, opens }: FillOptions = {}): FilledLoose => {
  if (filling === null) throw new Error('A template with problems cannot be filled');
  const letter = new Letter(filling);
  const scope = { values: new Values(data), copy: null };
  const parts = new Map(filling.parts.map(({ name, segments }) => [name, letter.part(name, segments, scope)]));
  if (letter.missing.size > 0) return { kind: 'missing', fields: [...letter.missing] };
  const marks = [...(stamp === undefined ? [] : [filling.stamps.stamp(stamp)]), ...(opens === undefined ? [] : [filling.shows.show(opens)])];
  const changed = new Map([...parts, ...letter.rich.changed, ...marks.flatMap((mark) => [...mark.parts])]);
  return { kind: 'loose', ...filling.writer.write({ parts: changed, added: [...letter.rich.added, ...marks.flatMap(({ added }) => added)] }) };
};

/**
 * Makes a letter. The same template and data give the same bytes; no value is read as a tag. Throws only for a template
 * with problems.
 */
export const fill = (compiled: Compiled, data: Data, options: FillOptions = {}): Filled => {
  const filled = fillLoose(compiled, data, options);
  return filled.kind === 'loose' ? { kind: 'filled', bytes: wholeOf(filled, fixedOf(compiled)) } : filled;
};

/** What all letters of a template have in common, as it stands in their files. */
export const fixedOf = ({ filling }: Compiled): Uint8Array => filling?.writer.fixed ?? new Uint8Array();
