/** What technicians read. */
export const WORKS = {
  tabs: { jobs: '工单' },
  jobs: {
    title: '我的工单',
    mine: '派给我的',
    department: '部门待接',
    empty: { title: '现在没有工单', help: '前台派给您和您部门的工单会出现在这里，先到期的排在前面。' },
  },
  job: {
    title: '工单',
    sent: '已发送',
    handledAlready: '这件事已经处理完毕，由前台回访。',
  },
} as const;
