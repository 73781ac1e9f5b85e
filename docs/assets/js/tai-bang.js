"use strict";
/* Files of tables, loaded when one is first asked for. In: a table's state as bang-cu.js keeps it, and what bang-tep.js takes
   of it. Out: a CSV or XLSX file, handed to the browser. The same view always gives the same bytes. */
(() => {
  const MOST_LETTERS = 32767; // in a cell, to spreadsheets

  /* ---- CSV: with BOM and CRLF, by which spreadsheets know it; what they would run is made inert ---- */

  function csv(t) {
    const { header, rows } = bang.sheetOf(t);
    const plain = ({ text, number, percent, day }) => day || (number && !percent ? number : inert(text));
    const lines = [header.map(inert), ...rows.map((row) => row.map(plain))];
    return [`\ufeff${lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`];
  }

  const inert = (text) => (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

  /* ---- XLSX: two sheets, the second with the notes ---- */

  const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const MEDIA = `${TYPES}.sheet`;
  const STYLE = { text: 0, bold: 1, whole: 2, decimal: 3, percent: 4, percentDecimal: 5, day: 6, plain: 7 };

  const escaped = (text) => text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "") // XML can't hold them
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_") // which spreadsheets would take for a sign's code
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

  function letters(at) {
    return (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));
  }

  /** A number looks as it did: with dots only where it had some, so that a year stays 2022. */
  function styleOf({ text, number, percent }) {
    const decimal = number.includes(".");
    if (percent) return decimal ? STYLE.percentDecimal : STYLE.percent;
    return decimal ? STYLE.decimal : text.includes(".") ? STYLE.whole : STYLE.plain;
  }

  function cellXml(content, place, style) {
    const { text, number, percent, day } = content;
    if (day) return `<c r="${place}" s="${STYLE.day}"><v>${Date.parse(`${day}T00:00:00Z`) / 864e5 + 25569}</v></c>`;
    if (number) {
      const value = percent ? Number((Number(number) / 100).toPrecision(15)) : number;
      return `<c r="${place}" s="${styleOf(content)}"><v>${value}</v></c>`;
    }
    const held = escaped(text.slice(0, MOST_LETTERS));
    return held && `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${held}</t></is></c>`;
  }

  function sheetXml(lines, frozen) {
    const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
    const widths = lines[0].map((first, at) => {
      const longest = lines.reduce((most, line, i) => {
        const words = i || !frozen ? [line[at].text] : line[at].text.split(" ");
        return Math.max(most, ...words.map((word) => word.length));
      }, 6);
      return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(longest, 60) + 2}" customWidth="1"/>`;
    });
    const rows = lines.map((line, i) => {
      const style = frozen && !i ? STYLE.bold : STYLE.text;
      const cells = line.map((content, at) => cellXml(content, letters(at) + (i + 1), style));
      return `<row r="${i + 1}">${cells.join("")}</row>`;
    });
    const view = `<sheetView workbookViewId="0"${frozen ? ' tabSelected="1"' : ""}>${frozen ? pane : ""}</sheetView>`;
    return `${XML}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols>${widths.join("")}</cols>`
      + `<sheetData>${rows.join("")}</sheetData></worksheet>`;
  }

  function stylesXml() {
    const font = '<sz val="11"/><name val="Calibri"/>';
    const top = (wrap) => `<alignment vertical="top"${wrap ? ' wrapText="1"' : ""}/>`;
    const look = (format, font = 0, wrap = false) => `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" `
      + `applyNumberFormat="1" applyFont="1" applyAlignment="1">${top(wrap)}</xf>`;
    const looks = [look(0, 0, true), look(0, 1, true), look(3), look(164), look(9), look(165), look(166), look(0)];
    return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0##"/>`
      + '<numFmt numFmtId="165" formatCode="0.0##%"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts>'
      + `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
      + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
      + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
      + `<cellXfs count="${looks.length}">${looks.join("")}</cellXfs>`
      + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  }

  /** At most 31 letters, without those that spreadsheets forbid; the two sheets have different names. */
  function sheetNames(title) {
    const plain = title.replace(/[[\]:*?/\\\u0000-\u001f]/g, " ").replace(/\s+/g, " ").trim();
    const name = [...plain].slice(0, 31).join("").slice(0, 31).replace(/^'+|'+$/g, "").trim() || "Bảng";
    return [name, name.toLowerCase() === "nguồn" ? "Nguồn của bảng" : "Nguồn"];
  }

  function xlsx(t) {
    const { header, rows } = bang.sheetOf(t), said = (text) => ({ text });
    const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
    const relations = (...all) => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
    const part = (path, type) => `<Override PartName="/xl/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;
    const sheets = sheetNames(t.title).map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
    return zip([
      ["[Content_Types].xml", `${XML}<Types xmlns="${PACKAGE}/content-types">`
        + `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
        + `<Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${part("styles", "styles")}`
        + `${part("worksheets/sheet1", "worksheet")}${part("worksheets/sheet2", "worksheet")}</Types>`],
      ["_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))],
      ["xl/workbook.xml", `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`],
      ["xl/_rels/workbook.xml.rels", relations(
        relation("rId1", "worksheet", "worksheets/sheet1.xml"),
        relation("rId2", "worksheet", "worksheets/sheet2.xml"),
        relation("rId3", "styles", "styles.xml"),
      )],
      ["xl/styles.xml", stylesXml()],
      ["xl/worksheets/sheet1.xml", sheetXml([header.map(said), ...rows], true)],
      ["xl/worksheets/sheet2.xml", sheetXml(bang.notesOf(t).map((note) => note.map(said)), false)],
    ]);
  }

  /* ---- ZIP, without compression ---- */

  const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });

  function crc32(bytes) {
    let c = 0xffffffff;
    for (const byte of bytes) c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  }

  /** Numbers of two ("2") or four ("4") bytes, lowest first. */
  function packed(sizes, ...values) {
    const view = new DataView(new ArrayBuffer([...sizes].reduce((sum, size) => sum + Number(size), 0)));
    let at = 0;
    values.forEach((value, i) => {
      if (sizes[i] === "2") view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += Number(sizes[i]);
    });
    return new Uint8Array(view.buffer);
  }

  function zip(files) {
    const parts = [], directory = [];
    let at = 0, length = 0;
    for (const [path, text] of files) {
      const name = new TextEncoder().encode(path), bytes = new TextEncoder().encode(text);
      // Version 2.0, names in UTF-8, stored, at midnight of 1/1/1980.
      const common = [20, 0x800, 0, 0, 0x21, crc32(bytes), bytes.length, bytes.length, name.length, 0];
      const local = packed("42222244422", 0x04034b50, ...common);
      const entry = packed("422222244422222" + "44", 0x02014b50, 20, ...common, 0, 0, 0, 0, at);
      parts.push(local, name, bytes);
      directory.push(entry, name);
      at += local.length + name.length + bytes.length;
      length += entry.length + name.length;
    }
    return [...parts, ...directory, packed("42222442", 0x06054b50, 0, 0, files.length, files.length, length, at, 0)];
  }

  /** Hands a file of the table to the browser; `kind` is CSV or XLSX. */
  bang.save = (t, kind) => {
    const link = document.createElement("a");
    const blob = kind === "CSV" ? new Blob(csv(t), { type: "text/csv;charset=utf-8" }) : new Blob(xlsx(t), { type: MEDIA });
    link.href = URL.createObjectURL(blob);
    link.download = `${t.key}.${kind.toLowerCase()}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
})();
