import { nextStepWords } from '../../../src/app/story/next-step-words';
import { NOW, summary } from '../support/requests';

const WANG = { id: 'wang', name: '王建国', address: '王先生' };
const job = (dueAt: number, what: 'begin' | 'work' = 'work') =>
  summary({
    status: what === 'begin' ? 'dispatched' : 'underway',
    technician: WANG,
    departmentName: '工程部',
    nextStep: { what, who: 'technician', by: { dueAt, certain: true } },
  });

describe('The next step of a job, as staff read it', () => {
  it('names the technician to everybody else, and addresses them', () => {
    const soon = job(NOW + 3_600_000);
    expect(nextStepWords(soon, NOW, 'staff', 'chen').what).toBe('王建国师傅正在处理，今天 11:00 前完成');
    expect(nextStepWords(soon, NOW, 'staff', 'wang').what).toBe('您正在处理，今天 11:00 前完成');
  });

  it('asks them courteously when the time has passed', () => {
    const late = job(NOW - 1, 'begin');
    expect(nextStepWords(late, NOW, 'staff', 'wang').what).toBe('请您尽快处理，已过约定时间');
    expect(nextStepWords(late, NOW, 'staff').what).toBe('请王建国师傅尽快处理，已过约定时间');
  });
});
