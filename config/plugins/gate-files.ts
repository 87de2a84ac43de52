import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChunkGroup, Compilation, Compiler, Module } from 'webpack';

const PAGE_OF_THE_GATE = /[\\/]src[\\/]app[\\/]gate[\\/][^\\/]+[\\/]index\.tsx$/;

/**
 * Writes down which files of the browsers' build a page of the gate loads, into `gate-files.json` beside them:
 * scripts/build.mjs makes of it what a gate's browser keeps.
 */
export class GateFiles {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('GateFiles', (compilation) => {
      const folder = compilation.outputOptions.path ?? '';
      writeFileSync(path.join(folder, 'gate-files.json'), JSON.stringify(filesOf(compilation)));
    });
  }
}

function filesOf(compilation: Compilation): string[] {
  const files = new Set<string>();
  const seen = new Set<ChunkGroup>();
  const take = (group: ChunkGroup, withChildren: boolean) => {
    if (seen.has(group)) return;
    seen.add(group);
    for (const file of group.getFiles()) files.add(file);
    if (withChildren) for (const child of group.childrenIterable) take(child, true);
  };
  for (const group of compilation.chunkGroups) {
    if (group.isInitial()) take(group, false);
    else if (isOfTheGate(group, compilation)) take(group, true);
  }
  return [...files].filter((file) => /\.(js|css)$/.test(file)).sort();
}

function isOfTheGate(group: ChunkGroup, { chunkGraph }: Compilation): boolean {
  const begins = (module: Module) => PAGE_OF_THE_GATE.test(module.nameForCondition() ?? '');
  return group.chunks.some((chunk) => chunkGraph.getChunkRootModules(chunk).some(begins));
}
