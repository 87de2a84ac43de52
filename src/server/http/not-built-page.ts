/** What a visitor reads while the H5 app has not been built. */
export const NOT_BUILT_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>三窗</title>
<body style="font: 16px/1.7 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 24px">
<h1 style="font-size: 22px">您好，页面还没有生成</h1>
<p>服务已经启动，但 H5 页面还没有构建。请运行 <code>npm run build:h5</code>，再重新启动。谢谢。</p>
<p lang="en">The server is up, but the H5 app has not been built. Run <code>npm run build:h5</code> and start again.
The API is described at <a href="/api/docs">/api/docs</a>.</p>
</body>
</html>
`;
