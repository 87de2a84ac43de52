import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ICON_PATHS } from '../../../src/app/components/icon/icon-paths';

const masks = readFileSync(
  path.resolve(__dirname, '../../../src/app/components/icon/icon-masks.scss'),
  'utf8',
);

describe('The icons', () => {
  it.each(Object.entries(ICON_PATHS))(
    '%s has a mask with its strokes (npm run icons makes them)',
    (name, strokes) => {
      const rule = new RegExp(
        `\\.ui-icon--${name} \\{\\s*--icon: url\\("data:image/svg\\+xml,([^"]+)"\\)`,
      ).exec(masks);
      expect(decodeURIComponent(rule?.[1] ?? '')).toContain(strokes.replaceAll('"', "'"));
    },
  );
});
