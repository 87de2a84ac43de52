import type { CommunityFile } from '../../../src/server/community/community-file';

const TECHNICIANS = 6;

/** Rooms of each community, one household in each. */
export const ROOMS = 100;

/** The telephone of somebody: seven digits of their community's number and four of their own. */
const phone = (community: number, person: number) =>
  `13${String(community).padStart(5, '0')}${String(person).padStart(4, '0')}`;

export const residentPhone = (community: number, room: number) => phone(community, 1_000 + room);

export const communityId = (number: number) => `town-${String(number).padStart(3, '0')}`;

/** One of many communities alike: its rooms, its departments and its nine people at work. */
export function communityFile(number: number): CommunityFile {
  return {
    id: communityId(number),
    name: `测试花园 ${number} 期`,
    company: '佳和物业',
    hotline: '400-000-1234',
    departments: ['前台', '工程部'],
    buildings: [{ name: '1 栋', rooms: Array.from({ length: ROOMS }, (_, index) => String(101 + index)) }],
    staff: [
      { name: '陈晓琳', title: 'ms', phone: phone(number, 1), role: 'frontDesk', department: '前台' },
      { name: '林小燕', title: 'ms', phone: phone(number, 2), role: 'frontDesk', department: '前台' },
      { name: '周敏', title: 'ms', phone: phone(number, 3), role: 'supervisor', department: '前台' },
      ...Array.from({ length: TECHNICIANS }, (_, index) => ({
        name: `张建国${index + 1}`,
        title: 'mr' as const,
        phone: phone(number, 10 + index),
        role: 'technician' as const,
        department: '工程部',
      })),
    ],
    taboos: [{ phrase: '不归我管', suggestion: '我帮您联系负责的同事' }],
    templates: [],
    screenedWords: [],
  };
}
