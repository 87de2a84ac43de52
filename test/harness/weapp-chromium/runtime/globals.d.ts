import type { SharedCard } from '../../weapp/shared-card';
import type { WeappLog } from '../../weapp/wx';
import type { PackedMiniProgram } from '../pack';

declare global {
  interface Window {
    /** The build that this page runs; program.js puts it here. */
    readonly __miniProgram: PackedMiniProgram;
    /** Its templates, as glass-easel's compiler makes them. */
    readonly __templateGroups: Readonly<Record<string, unknown>>;
    /** How much larger than usual this phone shows text; usual when it is left out. */
    readonly fontSizeScaleFactor?: number;
    /** For whoever drives the page. */
    __phone: {
      readonly log: WeappLog;
      routes(): string[];
      navigateTo(url: string): void;
      pullDown(): void;
      share(): Promise<SharedCard>;
      /** What the next scans read, each taken out. */
      readonly codes: string[];
    };
  }
}
