import type { CommandType } from '../../../src/domain/service-request';
import type { Said } from './given';

const rating = { stars: 5, tags: ['准时'], words: '' };

/** One of each command, well-formed, so that only who gives it, and when, can be wrong with it. */
export const WELL_FORMED: { readonly [T in CommandType]: Extract<Said, { type: T }> } = {
  take: { type: 'take', inTurn: true },
  accept: { type: 'accept', inTurn: true },
  askBack: { type: 'askBack', question: '请问总阀关了吗？谢谢。' },
  dispatch: { type: 'dispatch', departmentId: 'engineering', technicianId: null },
  reassign: { type: 'reassign', departmentId: 'engineering', technicianId: 'zhao', reason: '请假' },
  start: { type: 'start' },
  sendBack: { type: 'sendBack', reason: '不归工程部' },
  hold: { type: 'hold', reason: '等配件' },
  resume: { type: 'resume' },
  handle: { type: 'handle', note: '更换了软管', photoIds: [], aftermath: '加装了止水阀' },
  recordCallback: {
    type: 'recordCallback',
    channel: 'phone',
    verdict: 'satisfied',
    words: '很好',
    seconds: 60,
  },
  answerCallback: { type: 'answerCallback', verdict: 'satisfied', words: '', photoIds: [] },
  closeUnreached: { type: 'closeUnreached' },
  closeAssisted: { type: 'closeAssisted' },
  rate: { type: 'rate', service: rating, callback: rating },
  reopen: { type: 'reopen', reason: '又漏了' },
  withdraw: { type: 'withdraw', reason: '' },
  urge: { type: 'urge' },
  sendMessage: { type: 'sendMessage', text: '您好，我在家，谢谢。', photoIds: [] },
  escalate: { type: 'escalate', promise: 'manual', reason: '需要协调' },
  judgePhoto: { type: 'judgePhoto', photoId: 'photo-1', verdict: 'released' },
};

export const COMMANDS = Object.keys(WELL_FORMED) as readonly CommandType[];
