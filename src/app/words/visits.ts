import type { HelpNeed, Purpose } from '../../domain/visit/kinds';

/** Words about visits that hosts, visitors and guards share. */

export const PURPOSE_NAMES: Readonly<Record<Purpose, string>> = {
  friend: '朋友做客',
  family: '亲属探望',
  delivery: '送货取件',
  housekeeping: '家政保洁',
  repair: '维修安装',
  business: '公务来访',
  other: '其他',
};

/** @standard GATE-3 */
export const HELP_NAMES: Readonly<Record<HelpNeed, string>> = {
  heavyThings: '带重物',
  elderly: '有老人',
  child: '带小孩',
  ill: '身体不适',
  disabled: '行动不便',
  pregnant: '有孕妇',
};
