/* What pages do beyond being read: the tree of units, copying, printing, noticing lost contact. */
"use strict";
(() => {
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

  function tree(table) {
    const rows = [...table.tBodies[0].rows];
    const byParent = new Map();
    const toggle = (row) => row.querySelector(".toggle");
    rows.forEach((row) => {
      const siblings = byParent.get(row.dataset.parent) || [];
      byParent.set(row.dataset.parent, siblings.concat(row));
    });
    const isOpen = (row) => toggle(row) === null || toggle(row).getAttribute("aria-expanded") === "true";
    const show = (row, visible) => {
      row.hidden = !visible;
      (byParent.get(row.dataset.unit) || []).forEach((child) => show(child, visible && isOpen(row)));
    };
    const set = (row, open) => {
      if (toggle(row)) {
        toggle(row).setAttribute("aria-expanded", String(open));
      }
    };
    const known = new Set(rows.map((row) => row.dataset.unit));
    const roots = rows.filter((row) => !known.has(row.dataset.parent));
    const refresh = () => roots.forEach((row) => show(row, true));
    rows.forEach((row) => {
      const button = toggle(row);
      if (button) {
        button.hidden = false;
        button.addEventListener("click", () => {
          set(row, !isOpen(row));
          refresh();
        });
      }
    });
    return { rows, set, refresh, roots, byId: (id) => rows.find((row) => row.dataset.unit === id) };
  }

  /* A click on a column's head orders the rows by it, most first; the next one restores the tree. */
  function sorting(table, units) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const value = (row, column) => {
      const text = row.cells[column].dataset.value;
      return text === "" ? -Infinity : Number(text);
    };
    heads.forEach((head, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = head.textContent;
      button.title = table.dataset.sort;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const back = head.getAttribute("aria-sort") === "descending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        table.classList.toggle("flat", !back);
        const order = back
          ? units.rows
          : [...units.rows].sort((a, b) => value(b, index + 1) - value(a, index + 1));
        body.append(...order);
        if (!back) {
          head.setAttribute("aria-sort", "descending");
          units.rows.forEach((row) => { row.hidden = false; });
        } else {
          units.refresh();
        }
      });
    });
  }

  function tools(box, units) {
    box.hidden = false;
    box.querySelectorAll("[data-tree]").forEach((button) =>
      button.addEventListener("click", () => {
        const open = button.dataset.tree === "expand";
        units.rows.forEach((row) => units.set(row, open || units.roots.includes(row)));
        units.refresh();
      }));
    const filter = box.querySelector("input");
    filter.addEventListener("input", () => {
      const wanted = fold(filter.value.trim());
      if (!wanted) {
        units.refresh();
      } else {
        units.rows.forEach((row) => { row.hidden = !fold(row.dataset.name).includes(wanted); });
      }
      const none = document.querySelector(".nomatch");
      if (none) {
        none.hidden = units.rows.some((row) => !row.hidden);
      }
    });
  }

  function prepare(root) {
    root.querySelectorAll("table.tree").forEach((table) => {
      if (!table.dataset.ready) {
        table.dataset.ready = "yes";
        const units = tree(table);
        sorting(table, units);
        const box = document.querySelector(".tree-tools");
        if (box) {
          tools(box, units);
        }
      }
    });
    root.querySelectorAll("[data-print]").forEach((button) => {
      button.hidden = false;
      button.onclick = () => window.print();
    });
    root.querySelectorAll("[data-copy]").forEach((button) => {
      if (navigator.clipboard) {
        button.hidden = false;
        button.onclick = async () => {
          await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).innerText);
          button.textContent = button.dataset.done;
        };
      }
    });
    if (window.lantoaChart) {
      window.lantoaChart(root);
    }
  }

  const lost = (yes) => { document.getElementById("offline").hidden = !yes; };
  document.addEventListener("htmx:responseError", () => lost(true));
  document.addEventListener("htmx:sendError", () => lost(true));
  document.addEventListener("htmx:afterSwap", () => lost(false));
  document.addEventListener("htmx:load", (event) => prepare(event.detail.elt));
  prepare(document);
})();
