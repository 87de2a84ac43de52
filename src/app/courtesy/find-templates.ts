import type { ResponseOf } from '../../contract/endpoints';
import type { Moment } from '../../domain/courtesy';
import { MOMENT_NAMES } from '../words/courtesy';

export type Template = ResponseOf<'listReplyTemplates'>['templates'][number];

/**
 * The templates of these moments, in their order, that contain what is sought or whose moment is called so. Within a moment,
 * those with nothing left to fill in come first.
 */
export function findTemplates(
  templates: readonly Template[],
  moments: readonly Moment[],
  sought: string,
): Template[] {
  const word = sought.trim();
  return moments.flatMap((moment) =>
    templates
      .filter(
        (template) =>
          template.moment === moment && (template.text.includes(word) || MOMENT_NAMES[moment].includes(word)),
      )
      .sort((one, other) => one.unfilled.length - other.unfilled.length),
  );
}
