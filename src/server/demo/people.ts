import type { Role } from '../../domain/access';

/** The demo's company and communities are made up, and so is everybody in them. */
export interface DemoCommunity {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly hotline: string;
  readonly buildings: number;
  readonly floors: readonly number[];
  readonly roomsPerFloor: number;
  readonly departments: readonly string[];
  /** The main one first. */
  readonly gates: readonly string[];
  readonly staff: readonly DemoStaff[];
  readonly residents: readonly DemoResident[];
}

export interface DemoStaff {
  readonly phone: string;
  readonly name: string;
  readonly title: 'ms' | 'mr';
  readonly role: Exclude<Role, 'resident'>;
  readonly department: string;
}

export interface DemoResident {
  readonly phone: string;
  readonly name: string;
  readonly title: 'ms' | 'mr' | null;
  /** Room, relation and how far the desk has come with it; none for somebody who has only signed in. */
  readonly room?: readonly [label: string, relation: 'owner' | 'family' | 'tenant', status?: 'pending'];
}

const COMPANY = '佳和物业';

export const DEMO_COMMUNITIES: readonly DemoCommunity[] = [
  {
    id: 'guifangyuan',
    name: '桂芳园',
    company: COMPANY,
    hotline: '400-000-1234',
    buildings: 6,
    floors: [2, 5, 8, 12, 16],
    roomsPerFloor: 4,
    departments: ['前台', '工程部', '秩序部', '环境部'],
    gates: ['东门', '西门（停车场）'],
    staff: [
      { phone: '13800000002', name: '陈晓琳', title: 'ms', role: 'frontDesk', department: '前台' },
      { phone: '13800000012', name: '林婉清', title: 'ms', role: 'frontDesk', department: '前台' },
      { phone: '13800000013', name: '黄嘉怡', title: 'ms', role: 'frontDesk', department: '前台' },
      { phone: '13800000003', name: '张建国', title: 'mr', role: 'technician', department: '工程部' },
      { phone: '13800000021', name: '李卫东', title: 'mr', role: 'technician', department: '工程部' },
      { phone: '13800000022', name: '吴刚', title: 'mr', role: 'technician', department: '工程部' },
      { phone: '13800000023', name: '孙桂英', title: 'ms', role: 'technician', department: '环境部' },
      { phone: '13800000004', name: '周敏', title: 'ms', role: 'supervisor', department: '前台' },
      { phone: '13800000005', name: '何志远', title: 'mr', role: 'administrator', department: '前台' },
      { phone: '13800000006', name: '刘强', title: 'mr', role: 'guard', department: '秩序部' },
    ],
    residents: [
      { phone: '13800000001', name: '李娟', title: 'ms', room: ['3 栋 1201', 'owner'] },
      { phone: '13800000011', name: '王海', title: 'mr', room: ['3 栋 1201', 'family'] },
      { phone: '13800000007', name: '赵一鸣', title: 'mr' },
      { phone: '13800000008', name: '何静', title: 'ms', room: ['2 栋 503', 'owner', 'pending'] },
      { phone: '13800001202', name: '欧阳倩', title: 'ms', room: ['3 栋 1202', 'owner'] },
      { phone: '13800001203', name: '马骏', title: 'mr', room: ['3 栋 1203', 'tenant'] },
      { phone: '13800001204', name: '许文静', title: 'ms', room: ['1 栋 201', 'owner'] },
      { phone: '13800001205', name: '谢国强', title: 'mr', room: ['1 栋 202', 'owner'] },
      { phone: '13800001206', name: '曹丽', title: 'ms', room: ['1 栋 501', 'owner'] },
      { phone: '13800001207', name: '曹明', title: 'mr', room: ['1 栋 501', 'family'] },
      { phone: '13800001208', name: '丁晓东', title: 'mr', room: ['1 栋 803', 'tenant'] },
      { phone: '13800001209', name: '冯雪', title: 'ms', room: ['1 栋 1602', 'owner'] },
      { phone: '13800001210', name: '韩梅', title: 'ms', room: ['2 栋 204', 'owner'] },
      { phone: '13800001211', name: '程立', title: 'mr', room: ['2 栋 502', 'owner'] },
      { phone: '13800001212', name: '沈佳', title: 'ms', room: ['2 栋 801', 'tenant'] },
      { phone: '13800001213', name: '潘伟', title: 'mr', room: ['2 栋 1604', 'owner'] },
      { phone: '13800001214', name: '唐宁', title: null, room: ['4 栋 201', 'owner'] },
      { phone: '13800001215', name: '邓秀兰', title: 'ms', room: ['4 栋 502', 'owner'] },
      { phone: '13800001216', name: '邓凯', title: 'mr', room: ['4 栋 502', 'family'] },
      { phone: '13800001217', name: '彭博', title: 'mr', room: ['4 栋 1203', 'owner'] },
      { phone: '13800001218', name: '袁媛', title: 'ms', room: ['5 栋 204', 'tenant'] },
      { phone: '13800001219', name: '蒋涛', title: 'mr', room: ['5 栋 803', 'owner'] },
      { phone: '13800001220', name: '蔡琴', title: 'ms', room: ['5 栋 1201', 'owner'] },
      { phone: '13800001221', name: '余波', title: 'mr', room: ['6 栋 502', 'owner'] },
      { phone: '13800001222', name: '叶青', title: 'ms', room: ['6 栋 804', 'owner'] },
      { phone: '13800001223', name: '杜鹏', title: 'mr', room: ['6 栋 1601', 'tenant'] },
    ],
  },
  {
    id: 'yunqili',
    name: '云栖里',
    company: COMPANY,
    hotline: '400-000-1234',
    buildings: 2,
    floors: [1, 2, 3],
    roomsPerFloor: 2,
    departments: ['前台', '工程部'],
    gates: ['大门'],
    staff: [
      { phone: '13800000032', name: '方圆', title: 'ms', role: 'frontDesk', department: '前台' },
      { phone: '13800000033', name: '钱大勇', title: 'mr', role: 'technician', department: '工程部' },
      { phone: '13800000034', name: '范丽娜', title: 'ms', role: 'supervisor', department: '前台' },
    ],
    residents: [
      { phone: '13800000031', name: '江雨', title: 'ms', room: ['1 栋 101', 'owner'] },
      { phone: '13800000041', name: '顾城', title: 'mr', room: ['2 栋 302', 'owner'] },
      // Lives in one community and owns a home in the other: is asked which, when signing in.
      { phone: '13800001219', name: '蒋涛', title: 'mr', room: ['2 栋 201', 'owner'] },
    ],
  },
];

/** One telephone for each role, to try the demo with. */
export const DEMO_SIGN_INS: readonly {
  readonly phone: string;
  readonly role: string;
  readonly name: string;
}[] = [
  { phone: '13800000001', role: '住户', name: '李娟' },
  { phone: '13800000002', role: '前台', name: '陈晓琳' },
  { phone: '13800000003', role: '工程师傅', name: '张建国' },
  { phone: '13800000004', role: '主管', name: '周敏' },
  { phone: '13800000005', role: '管理员', name: '何志远' },
  { phone: '13800000006', role: '门岗', name: '刘强' },
  { phone: '13800000007', role: '新住户', name: '赵一鸣' },
];
