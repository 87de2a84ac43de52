const { changes, queuePage } = require('../../words');

const API = 'http://localhost:4000';
const { token, me } = JSON.parse(wx.getStorageSync('session'));

Page({
  data: { views: [], rows: [], queueCount: 0, callbackCount: 0, loading: true },

  onLoad() {
    this.read();
    this.reading = setInterval(() => this.read(), 5000);
    this.ticking = setInterval(() => this.show(), 1000);
  },

  onUnload() {
    clearInterval(this.reading);
    clearInterval(this.ticking);
  },

  onPullDownRefresh() {
    this.read();
  },

  read() {
    wx.request({
      url: `${API}/api/service-requests?view=queue&state=open&limit=20`,
      header: { Authorization: `Bearer ${token}` },
      success: ({ data }) => {
        this.list = data;
        this.offset = data.now - Date.now();
        this.show();
      },
    });
  },

  show() {
    if (!this.list) return;
    const page = { ...queuePage(this.list, me, Date.now() + this.offset), loading: false };
    const changed = changes(this.shown ?? this.data, page);
    if (Object.keys(changed).length > 0) this.setData(changed);
    this.shown = page;
  },

  open({ currentTarget }) {
    wx.navigateTo({ url: `/pages/request/index?id=${currentTarget.dataset.id}` });
  },
});
