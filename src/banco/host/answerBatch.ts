// Interprets one batch: finds its objects, executes its actions in order, answers each.
import { isHandle, type Handle } from "./handles";
import { HostError, type HostErrorCode } from "./hostError";
import type { HostState } from "./hostState";
import type { Members, ObjectModel, Property } from "./members";
import {
  ActionType,
  memberName,
  ObjectPathType,
  wireName,
  type WireAction,
  type WireArguments,
  type WireRequest,
  type WireResult,
} from "./protocol";

type AnyMembers = Members<Handle["kind"]>;

/** Where a fault breaks a batch off: that many actions are done, the next one fails with the code. */
export interface BatchCut {
  readonly after: number;
  readonly code: HostErrorCode;
}

/** Answers a batch; a failing action ends it, and what was done before stays done, as in Excel. */
export async function answerBatch(
  request: WireRequest,
  model: ObjectModel,
  state: HostState,
  cut: BatchCut | null = null,
): Promise<object> {
  const batch = new Batch(request, model, state);
  const Results: WireResult[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (cut !== null && index >= cut.after) throw new HostError(cut.code);
      if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: await batch.execute(action) });
    } catch (reason) {
      if (!(reason instanceof HostError)) throw reason;
      const { code, message, location } = reason;
      return {
        Error: { Code: code, Message: message, Location: location, ActionIndex: index },
        TraceIds,
        ProcessedResults: { Results },
      };
    }
  }
  // What fails after the last action fails as a whole: everything has landed, and nobody says so.
  if (cut !== null) {
    const { code, message } = new HostError(cut.code);
    return { Error: { Code: code, Message: message, Location: "" }, TraceIds };
  }
  return { Results, TraceIds };
}

class Batch {
  /** Objects of this batch; each path is walked once, since walking it may add a sheet. */
  private readonly objects = new Map<number, Handle | null>();
  /** References that this batch asked to keep. */
  private readonly references = new Map<number, string>();

  constructor(
    private readonly request: WireRequest,
    private readonly model: ObjectModel,
    private readonly state: HostState,
  ) {}

  async execute(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : this.identity(object, action.ObjectPathId);
      case ActionType.query:
        if (object === null) return null;
        await this.state.spreadsheet.settled();
        return this.query(object, action.QueryInfo ?? {}, action.ObjectPathId);
      case ActionType.setProperty:
        if (object === null) return { _IsNull: true };
        return this.setProperty(object, action);
      case ActionType.method:
        if (object === null) return { _IsNull: true };
        return this.method(object, action);
      default:
        throw new HostError("UnsupportedOperation", `ActionType ${action.ActionType}`);
    }
  }

  /** The object at a path, or null for a null object. */
  private async object(pathId: number): Promise<Handle | null> {
    // What is kept follows its cells within a batch too.
    const isKept = this.referenceOfPath(pathId) !== null;
    const known = isKept ? undefined : this.objects.get(pathId);
    if (known !== undefined) return known;
    const found = await this.walk(pathId);
    this.objects.set(pathId, found);
    return found;
  }

  private async walk(pathId: number): Promise<Handle | null> {
    const path = this.request.ObjectPaths[String(pathId)];
    if (path === undefined) throw new HostError("InvalidObjectPath", String(pathId));
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return { kind: "Workbook" };
      case ObjectPathType.newObject:
        if (/AddinInternalService$/.test(path.Name)) return { kind: "AddinInternalService" };
        throw missing("", path.Name);
      case ObjectPathType.reference:
        return this.state.kept(path.Name);
      case ObjectPathType.nothing:
        return null;
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const members = this.members(parent);
    if (path.ObjectPathType === ObjectPathType.property) {
      const name = memberName(path.Name);
      const child = members.children?.[name];
      if (child === undefined) throw missing(parent.kind, name);
      return this.located(parent.kind, name, () => child(parent, this.state));
    }
    // An indexer is the method that finds an item by its key.
    const indexer = path.ObjectPathType === ObjectPathType.indexer;
    const name = indexer ? "getItem" : memberName(path.Name);
    const result = await this.call(parent, name, path.ArgumentInfo);
    if (result === null || isHandle(result)) return result;
    throw new HostError("InvalidObjectPath", `${parent.kind}.${name}`);
  }

  private members(object: Handle): AnyMembers {
    return this.model[object.kind] as unknown as AnyMembers;
  }

  private async call(object: Handle, name: string, info?: WireArguments): Promise<unknown> {
    const method = this.members(object).methods?.[name];
    if (method === undefined) throw missing(object.kind, name);
    const args = await this.arguments(info);
    return this.located(object.kind, name, () => method(object, args, this.state));
  }

  private async arguments(info: WireArguments | undefined): Promise<unknown[]> {
    const paths = info?.ReferencedObjectPathIds;
    const args: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      args.push(await this.argument(value, paths?.[index]));
    }
    return args;
  }

  private async argument(value: unknown, path: unknown): Promise<unknown> {
    if (Array.isArray(path) && Array.isArray(value)) {
      return Promise.all(value.map((item, index) => this.argument(item, path[index])));
    }
    return typeof path === "number" && path !== 0 ? this.object(path) : value;
  }

  private identity(object: Handle, pathId: number): Record<string, unknown> {
    const own = this.members(object).identity?.(object, this.state) ?? {};
    const reference = this.references.get(pathId) ?? this.referenceOfPath(pathId);
    return reference === null ? { ...own } : { ...own, _ReferenceId: reference };
  }

  private referenceOfPath(pathId: number): string | null {
    const path = this.request.ObjectPaths[String(pathId)];
    return path?.ObjectPathType === ObjectPathType.reference ? path.Name : null;
  }

  private async method(object: Handle, action: WireAction): Promise<unknown> {
    if (action.Name === "_KeepReference") {
      if (!this.references.has(action.ObjectPathId)) {
        this.references.set(action.ObjectPathId, this.state.keep(object));
      }
      return null;
    }
    const result = await this.call(object, memberName(action.Name), action.ArgumentInfo);
    return isHandle(result) ? this.identity(result, 0) : (result ?? null);
  }

  private async setProperty(object: Handle, action: WireAction): Promise<null> {
    const name = memberName(action.Name);
    const property = this.members(object).properties?.[name];
    if (property?.set === undefined) throw missing(object.kind, name);
    const [value] = await this.arguments(action.ArgumentInfo);
    await this.located(object.kind, name, () => property.set!(object, value, this.state));
    return null;
  }

  private async query(
    object: Handle,
    { Select, Top, Skip }: NonNullable<WireAction["QueryInfo"]>,
    pathId: number,
  ): Promise<Record<string, unknown>> {
    const { items } = this.members(object);
    if (items === undefined) return this.load(object, Select ?? [], this.identity(object, pathId));
    const own = (Select ?? []).filter((name) => this.isOwn(object, name));
    const rest = (Select ?? []).filter((name) => !this.isOwn(object, name));
    const answer = await this.loadNamed(object, own, this.identity(object, pathId));
    const all = await this.located(object.kind, "items", () => items(object, this.state));
    const from = Skip ?? 0;
    const wanted = all.slice(from, Top === undefined ? undefined : from + Top);
    answer["_Items"] = await Promise.all(
      wanted.map((item) => this.load(item, rest, this.identity(item, 0))),
    );
    return answer;
  }

  /** Whether a selected name is a property of the collection itself, such as `count`. */
  private isOwn(object: Handle, name: string): boolean {
    return name !== "*" && this.members(object).properties?.[memberName(name)] !== undefined;
  }

  /** Loads the named properties, or every property that is not costly when none is named. */
  private async load(
    object: Handle,
    select: readonly string[],
    answer: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const all = select.length === 0 || select.includes("*");
    const names = select.filter((name) => name !== "*");
    if (all) {
      const properties = this.members(object).properties ?? {};
      for (const [name, property] of Object.entries(properties)) {
        if (property.get !== undefined && property.onRequest !== true) names.push(name);
      }
    }
    return this.loadNamed(object, names, answer);
  }

  private async loadNamed(
    object: Handle,
    names: readonly string[],
    answer: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const deeper = new Map<string, string[]>();
    for (const selected of names) {
      const [first, ...rest] = selected.split("/").filter((part) => part !== "items");
      if (first === undefined) continue;
      const name = memberName(first);
      const property: Property<Handle["kind"]> | undefined =
        this.members(object).properties?.[name];
      if (property?.get !== undefined && rest.length === 0) {
        const { get } = property;
        answer[wireName(name)] = await this.located(object.kind, name, () =>
          get(object, this.state),
        );
      } else if (this.members(object).children?.[name] !== undefined) {
        const inner = deeper.get(name) ?? [];
        if (rest.length > 0) inner.push(rest.join("/"));
        deeper.set(name, inner);
      } else throw missing(object.kind, name);
    }
    for (const [name, inner] of deeper) {
      const child = this.members(object).children![name]!;
      const found = await this.located(object.kind, name, () => child(object, this.state));
      answer[wireName(name)] =
        found === null ? null : await this.query(found, { Select: inner }, 0);
    }
    return answer;
  }

  /** Runs a member; its errors bear its name. */
  private async located<T>(kind: string, member: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (reason) {
      if (reason instanceof HostError && reason.location === "") {
        reason.location = `${kind}.${member}`;
      }
      throw reason;
    }
  }
}

function missing(kind: string, member: string): HostError {
  const name = kind === "" ? member : `${kind}.${member}`;
  const error = new HostError("ApiNotFound", `${name} non è emulato dal banco`);
  error.location = name;
  return error;
}
