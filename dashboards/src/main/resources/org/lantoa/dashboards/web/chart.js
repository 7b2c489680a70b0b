/* Draws the table beside it: the table is the data, so both always say the same. */
"use strict";
(() => {
  let loading = null;
  const library = (address) => {
    loading = loading || new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  };

  const read = (table, measure) => {
    const head = [...table.tHead.rows[0].cells];
    const column = head.findIndex((cell) => cell.dataset.measure === measure);
    const rows = [...table.tBodies[0].rows];
    return {
      unit: head[column].dataset.unit,
      name: head[column].textContent,
      shorts: rows.map((row) => row.cells[0].dataset.short),
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      texts: rows.map((row) => row.cells[column].firstChild.textContent.trim()),
      notes: rows.map((row) => row.cells[column].dataset.note || ""),
      missing: rows.map((row) => Number(row.dataset.missing || 0)),
      unread: rows.map((row) => row.dataset.unread || ""),
      values: rows.map((row) => {
        const value = row.cells[column].dataset.value;
        return value === "" ? null : Number(value);
      }),
    };
  };

  /* Slanting lines on grey: not a colour of any figure, and told from them without colours. */
  const hatch = () => {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const pen = tile.getContext("2d");
    pen.fillStyle = "#e3e7e6";
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = "#93a19f";
    pen.lineWidth = 1.5;
    [-8, 0, 8].forEach((at) => {
      pen.beginPath();
      pen.moveTo(at, 8);
      pen.lineTo(at + 8, 0);
      pen.stroke();
    });
    return { image: tile, repeat: "repeat" };
  };

  /* Hangs from the top over each step that was not read in full, as far down as is missing. */
  const curtain = (data) => ({
    type: "bar",
    xAxisIndex: 1,
    yAxisIndex: 1,
    data: data.missing.map((share) => (share === 0 ? "-" : share)),
    barWidth: "100%",
    barMinHeight: 8,
    z: 1,
    itemStyle: { color: hatch() },
    emphasis: { disabled: true },
  });

  function options(data, unknown) {
    const language = document.documentElement.lang === "en" ? "en-GB" : "vi-VN";
    const numbers = new Intl.NumberFormat(language);
    const font = getComputedStyle(document.body).fontFamily;
    return {
      animation: false,
      textStyle: { fontFamily: font, color: "#1b2a2f" },
      grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        axisPointer: { type: "shadow", shadowStyle: { color: "rgba(15,95,89,.08)" } },
        formatter: (points) => {
          const at = points[0].dataIndex;
          const text = data.values[at] === null ? unknown : data.texts[at] + " " + data.unit;
          const unread = data.unread[at] === "" ? "" : "\n" + data.unread[at];
          const note = data.notes[at] === "" ? "" : "\n" + data.notes[at];
          return data.labels[at] + "\n" + text + note + unread;
        },
      },
      /* The curtain has axes of its own: on the same ones its bars would take the others' room. */
      xAxis: [{
        type: "category",
        data: data.shorts,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: "#9db0ac" } },
        axisLabel: { color: "#52636a", hideOverlap: true, fontSize: 12 },
      }, {
        type: "category",
        data: data.shorts,
        show: false,
        axisLabel: { show: false },
        axisPointer: { show: false },
      }],
      yAxis: [{
        type: "value",
        minInterval: 1,
        axisLabel: { color: "#52636a", fontSize: 12, formatter: (value) => numbers.format(value) },
        splitLine: { lineStyle: { color: "#e6ecea" } },
      }, { type: "value", min: 0, max: 1, inverse: true, show: false, axisLabel: { show: false } }],
      /* A known zero is drawn as a thin line; what is unknown is not drawn at all. */
      series: [curtain(data), {
        type: "bar",
        z: 2,
        name: data.name,
        data: data.values.map((value) => (value === null ? "-" : value)),
        barMinHeight: 2,
        barMaxWidth: 36,
        barCategoryGap: "18%",
        itemStyle: { color: "#17807a", borderRadius: [3, 3, 0, 0] },
      }],
    };
  }

  function start(section) {
    const plot = section.querySelector(".plot");
    const table = section.querySelector("table.series");
    const choices = section.querySelector(".measures");
    if (!plot || !table || plot.dataset.ready) {
      return;
    }
    plot.dataset.ready = "yes";
    library(plot.dataset.script).then(() => {
      plot.hidden = false;
      choices.hidden = false;
      const chart = window.echarts.init(plot);
      const buttons = [...choices.querySelectorAll("button")];
      const draw = (measure) => {
        buttons.forEach((button) =>
          button.setAttribute("aria-pressed", String(button.dataset.measure === measure)));
        chart.setOption(options(read(table, measure), plot.dataset.unknown), true);
      };
      buttons.forEach((button) => button.addEventListener("click", () => draw(button.dataset.measure)));
      draw(choices.dataset.first || "reactions");
      new ResizeObserver(() => chart.resize()).observe(plot);
    });
  }

  window.lantoaChart = (root) => {
    if (root.matches && root.matches("section.chart")) {
      start(root);
    }
    root.querySelectorAll("section.chart").forEach(start);
  };
  window.lantoaChart(document);
})();
