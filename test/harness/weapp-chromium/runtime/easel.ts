import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { PackedMiniProgram } from '../pack';
import { giveAttributesWhole, PhoneBackend } from './backend';
import type { Surroundings } from './built-ins/built-in';

interface Options {
  readonly program: PackedMiniProgram;
  /** The compiled templates by their paths. */
  readonly templateGroups: Readonly<Record<string, unknown>>;
  readonly surroundings: Surroundings;
  readonly windowSize: () => { readonly width: number; readonly height: number };
  readonly onError: (problem: string) => void;
}

/** glass-easel with the build's templates and configurations, drawing WeChat's elements. */
export function createEasel({ program, templateGroups, surroundings, windowSize, onError }: Options) {
  glassEasel.globalOptions.throwGlobalError = true;
  glassEasel.globalOptions.writeIdToDOM = true;
  giveAttributesWhole();
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  type Template = Parameters<typeof space.addCompiledTemplate>[1];
  type Config = Parameters<typeof space.addComponentStaticConfig>[1];
  for (const path of program.templates) {
    const content = templateGroups[path];
    if (content) space.addCompiledTemplate(path, { groupList: templateGroups, content } as Template);
  }
  for (const [path, config] of Object.entries(program.json))
    space.addComponentStaticConfig(path, config as Config);
  for (const [path, scope] of Object.entries(program.scopes)) space.addStyleSheet(path, undefined, scope);
  keepIdsPlain(space);
  const backend = env.associateBackend(
    new PhoneBackend({
      ...surroundings,
      componentTags: componentTags(program.json),
      windowSize,
      onError,
    }) as unknown as Parameters<typeof env.associateBackend>[0],
  );
  return { space, backend };
}

export type Easel = ReturnType<typeof createEasel>;

/** A method of the adapter's that its types do not name. */
interface OptionsMaker {
  prepareComponentOptions(...args: unknown[]): [options: object, isolation: unknown];
}

/** The adapter gives each component's ids a prefix in the page; whoever drives the page looks for those of the templates. */
function keepIdsPlain(space: Easel['space']): void {
  const maker = space as unknown as OptionsMaker;
  const prepare = maker.prepareComponentOptions.bind(space);
  maker.prepareComponentOptions = (...args) => {
    const [options, isolation] = prepare(...args);
    return [{ ...options, idPrefixGenerator: null }, isolation];
  };
}

/** The tags that the build's own components have, and the page itself. */
function componentTags(json: Readonly<Record<string, unknown>>): Set<string> {
  const tags = Object.values(json).flatMap((config) =>
    Object.keys((config as { usingComponents?: object } | null)?.usingComponents ?? {}),
  );
  return new Set(['page', ...tags]);
}
