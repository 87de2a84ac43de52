import type { Role } from '../../domain/access';

/** What an exported file says in words. */
export const EXPORT_WORDS = {
  about: (community: string) =>
    `这是您在${community}服务前台留下的全部数据。照片地址两小时内有效，请及时保存。`,
  roles: {
    resident: '住户',
    frontDesk: '前台',
    technician: '师傅',
    supervisor: '主管',
    administrator: '管理员',
    guard: '门岗',
  } as Readonly<Record<Role, string>>,
  bindings: { pending: '核实中', verified: '已核实', declined: '未通过' } as Readonly<Record<string, string>>,
  looks: { visit: '上门前联系您', callback: '回访', question: '了解情况' },
} as const;
