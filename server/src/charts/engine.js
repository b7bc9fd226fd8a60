// ECharts asks for timers even where nothing moves. Calling back at once would recurse without
// end, and never calling back is right: a chart is drawn in one go.
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => {};
globalThis.setInterval = () => 0;
globalThis.clearInterval = () => {};

globalThis.drawChart = (option, width, height) => {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(JSON.parse(option));
    return chart.renderToSVGString({ useViewBox: true });
  } finally {
    chart.dispose();
  }
};
