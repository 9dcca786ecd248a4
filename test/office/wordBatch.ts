/** One `Word.run` … `context.sync()`: what is asked of which object, in order; the first error ends it. */
import type { WordDocument } from './wordDocument.ts';
import { methods, paths, setters, shown, WordError } from './wordObjects.ts';
import type { Shown, WordObject } from './wordObjects.ts';

interface Arguments {
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface ObjectPath extends Arguments {
  /** 1 the document, 2 a new object, 3 a call, 4 a property, 6 what an earlier batch was given. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
}

interface Action extends Arguments {
  readonly Id: number;
  /** 1 make, 2 load, 3 call, 4 set. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string };
}

/** Objects that office.js keeps by name between batches. */
export type References = Map<string, WordObject>;

/** Objects that no document holds, by the name that office.js makes them with. */
const made: Readonly<Record<string, WordObject>> = {
  'Microsoft.WordServices.Application': { kind: 'Application' },
  'Microsoft.InternalService.AddinInternalService': { kind: 'AddinInternalService' },
};

const argumentsOf = ({ ArgumentInfo }: Arguments): readonly unknown[] => ArgumentInfo?.Arguments ?? [];

type Table = Readonly<Partial<Record<string, Readonly<Record<string, (step: never) => unknown>>>>>;

export class BatchRun {
  readonly #batch: Batch;
  readonly #document: WordDocument;
  readonly #references: References;
  readonly #resolved = new Map<number, WordObject>();
  readonly #refuse: (what: string) => void;

  constructor({ batch, document, references, refuse }: { readonly batch: Batch; readonly document: WordDocument; readonly references: References; readonly refuse: (what: string) => void }) {
    this.#batch = batch;
    this.#document = document;
    this.#references = references;
    this.#refuse = refuse;
  }

  answer(): BatchAnswer {
    try {
      return { Results: this.#batch.Actions.map((action) => ({ ActionId: action.Id, Value: this.#do(action) })) };
    } catch (error) {
      if (!(error instanceof WordError)) throw error;
      return { Error: { Code: error.code, Message: error.message, Location: '' } };
    }
  }

  #do(action: Action): unknown {
    if (action.ObjectPathId === 0 || action.ObjectPathId === undefined) return null;
    const on = this.#object(action.ObjectPathId);
    if (action.ActionType === 1) return on.kind === 'null' ? null : this.#named(on);
    if (action.ActionType === 2) return this.#loaded(on);
    // Housekeeping of office.js: which objects it wants to keep.
    if (action.ActionType === 3 && action.Name.startsWith('_')) return null;
    this.#call(action.ActionType === 4 ? setters : methods, { on, name: action.Name, args: argumentsOf(action) });
    return null;
  }

  #object(id: number): WordObject {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const found = this.#find(id);
    this.#resolved.set(id, found);
    return found;
  }

  #find(id: number): WordObject {
    const path = this.#batch.ObjectPaths[id];
    if (path === undefined) throw new WordError('InvalidObjectPath', `There is no object ${id}.`);
    if (path.ObjectPathType === 1) return { kind: 'Document' };
    if (path.ObjectPathType === 2) return this.#made(path);
    if (path.ObjectPathType === 6) return this.#kept(path.Name);
    return this.#call(paths, { on: this.#object(path.ParentObjectPathId), name: path.Name, args: argumentsOf(path) }) as WordObject;
  }

  #made({ Name }: ObjectPath): WordObject {
    return made[Name] ?? this.#unknown(`new ${Name}`);
  }

  #kept(name: string): WordObject {
    const kept = this.#references.get(name);
    if (kept === undefined) throw new WordError('InvalidReference', `Nothing was kept as ${name}.`);
    return kept;
  }

  #call(table: Table, { on, name, args }: { readonly on: WordObject; readonly name: string; readonly args: readonly unknown[] }): unknown {
    if (on.kind === 'null') throw new WordError('InvalidObjectPath', 'The object is null.');
    const member = table[on.kind]?.[name];
    if (member === undefined) return this.#unknown(`${on.kind}.${name}`);
    return member({ on, document: this.#document, args } as never);
  }

  #unknown(what: string): never {
    this.#refuse(what);
    throw new WordError('NotImplemented', `The double of Word does not know ${what}.`);
  }

  #named(object: WordObject): Shown {
    const name = `kept-${this.#references.size + 1}`;
    this.#references.set(name, object);
    return object.kind === 'ContentControl' ? { _ReferenceId: name, _Id: object.control.id } : { _ReferenceId: name };
  }

  #loaded(on: WordObject): unknown {
    if (on.kind === 'null') return null;
    const seen = shown(on, this.#document) ?? this.#unknown(`loading a ${on.kind}`);
    if (seen.items === null) return seen.own;
    return { ...seen.own, _Items: seen.items.map((item) => ({ ...shown(item, this.#document)?.own, ...this.#named(item) })) };
  }
}
