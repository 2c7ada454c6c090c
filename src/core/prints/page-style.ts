/** How prints look: A4, black on white, blocks as boxes that the page never cuts. */

const FONTS = [['Andika', 400, 'andika-latin-400-normal'], ['Andika', 700, 'andika-latin-700-normal'], ['Baloo 2', 700, 'baloo-2-latin-700-normal']] as const;

const fontFaces = FONTS.map(([family, weight, file]) => `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('fonts/${file}.woff2') format('woff2'); }`).join('\n');

const TEXT = `
  @page { size: A4; margin: 14mm 15mm 20mm; }
  * { box-sizing: border-box; margin: 0; padding: 0; }
  html { font: 12pt/1.35 Andika, sans-serif; color: #000; background: #fff; -webkit-print-color-adjust: exact; }
  body { padding-right: 1pt; }
  h1, h2, h3 { font-family: 'Baloo 2', sans-serif; font-weight: 700; line-height: 1.15; break-after: avoid; }
  h1 { font-size: 24pt; } h2 { font-size: 15pt; margin: 12pt 0 3pt; } h3 { font-size: 13.5pt; }
  ul { padding-left: 16pt; } li, p, tr { break-inside: avoid; orphans: 3; widows: 3; } p { margin: 2pt 0; }
  article + article { break-before: page; }
  .over, .key { font-size: 10.5pt; break-after: avoid; } .objective { font-size: 13pt; margin-top: 4pt; }
  .name { display: inline-block; font-weight: 700; line-height: 1.15; white-space: nowrap; border: 0.75pt solid #000; border-radius: 4pt; padding: 0 3pt; }
  .plan { width: 100%; border-collapse: collapse; } .plan td, .plan th { border: 0.75pt solid #000; padding: 3pt 6pt; text-align: left; vertical-align: top; }
  .plan th { white-space: nowrap; } .minutes { white-space: nowrap; font-variant-numeric: tabular-nums; }
  .line { display: inline-block; width: 60mm; border-bottom: 1pt solid #000; } .line.long { width: 90mm; }
  .step { display: flow-root; border-top: 1pt solid #000; margin-top: 8pt; padding-top: 6pt; } .step > .picture { float: right; margin-left: 8pt; } .step > .lead { display: flex; gap: 8pt; align-items: flex-start; break-inside: avoid; break-after: avoid; } .lead h3 { flex: 1; }
  .instruction { font: 700 12.5pt/1.35 Andika, sans-serif; } .note { font-size: 11pt; break-after: avoid; }
  .picture { width: 32mm; height: 19mm; object-fit: contain; border: 0.75pt solid #000; border-radius: 4pt; filter: grayscale(1); }
  .box { flex: none; width: 14pt; height: 14pt; border: 1.5pt solid #000; border-radius: 3pt; margin-top: 2pt; }
  .answer { break-inside: avoid; margin: 6pt 0 8pt; } .owner { font-size: 10.5pt; break-after: avoid; }
`;

const BLOCKS = `
  .definitions { position: absolute; width: 0; height: 0; }
  .script { position: relative; padding-left: 76pt; font-size: 11pt; font-weight: 700; }
  .category { position: absolute; left: 0; width: 70pt; text-align: right; font-size: 8.5pt; font-weight: 400; line-height: 24pt; }
  .row { position: relative; display: flex; flex-wrap: wrap; width: fit-content; max-width: 100%; min-width: 60pt; min-height: 24pt; align-items: center; gap: 3pt 5pt; padding: 3pt 9pt 3pt 16pt; margin-top: -1.5pt; border: 1.5pt solid #000; border-radius: 4pt; background: #fff; break-inside: avoid; }
  .row.foot { min-height: 11pt; width: 90pt; }
  .stripe { position: absolute; left: 0; top: 0; width: 8pt; height: 100%; border-right: 0.75pt solid #000; }
  .row::after { content: ''; position: absolute; z-index: 1; left: 18pt; bottom: -5.5pt; width: 14pt; height: 5.5pt; border: 1.5pt solid #000; border-top: 0; border-radius: 0 0 4pt 4pt; background: #fff; }
  .cap > .row:last-child::after { display: none; }
  .hat > .row:first-of-type { border-radius: 16pt 16pt 4pt 4pt; padding-top: 6pt; overflow: visible; } .hat > .row > .stripe { border-radius: 14pt 0 0 0; }
  .mouth { border-left: 1.5pt solid #000; padding-left: 9pt; } .held { border-left: 1.5pt solid #000; min-height: 16pt; padding-bottom: 0; } .held > .block, .held > .gap { margin-left: -1.5pt; }
  .block { break-inside: auto; } .new > .row { border-width: 3pt; } .known > .row { border-style: dashed; border-width: 1pt; font-weight: 400; } .known > .row::after { border-style: dashed; border-width: 1pt; border-top: 0; }
  .new > .category::before { content: '+ '; font-weight: 700; font-size: 11pt; }
  .gap { padding: 1pt 0 4pt 44pt; line-height: 1; }
  .value { display: inline-block; min-width: 18pt; min-height: 15pt; padding: 0 6pt; border: 1pt solid #000; border-radius: 9pt; text-align: center; line-height: 14pt; }
  .value.chosen { border-radius: 3pt; } .value.chosen::after { content: ' ▾'; font-size: 8pt; } .value.free { min-width: 34pt; } .value.free.chosen { min-width: 70pt; } .value.free.chosen::after { float: right; }
  .reporter { display: inline-flex; align-items: center; gap: 4pt; min-height: 18pt; padding: 1pt 8pt; border: 1.2pt solid #000; border-radius: 12pt; background: #fff; }
  .reporter.boolean { border: 0 solid; border-width: 1pt 10pt; padding: 1pt 0; border-radius: 0; border-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 24' width='60' height='24'%3E%3Cpath d='M12 1H48L59 12L48 23H12L1 12Z' fill='%23fff' stroke='%23000' stroke-width='1.8'/%3E%3C/svg%3E") 2 12 fill / 1.5pt 10pt; }
  .reporter.free { min-width: 40pt; } .icon { width: 15pt; height: 15pt; } .turn { font-size: 15pt; line-height: 15pt; }
`;

const CARDS = `
  .deck { display: grid; grid-template-columns: 1fr 1fr; padding: 0.75pt; margin-top: 8pt; }
  .card { position: relative; display: flex; align-items: center; min-height: 34mm; padding: 20pt 8pt 10pt; margin: -0.75pt 0 0 -0.75pt; border: 0.75pt dashed #000; break-inside: avoid; }
  .card .word { position: absolute; left: 8pt; top: 5pt; display: flex; align-items: center; gap: 5pt; font-size: 9.5pt; line-height: 1; } .word > .stripe { position: static; width: 24pt; height: 9pt; border: 0.75pt solid #000; } .card .script { padding: 0; font-size: 13pt; } .card .category { display: none; }
`;

const CERTIFICATE = `
  .certificate { height: 255mm; text-align: center; break-inside: avoid; } .certificate .frame { height: 100%; padding: 16mm 14mm; border: 2pt solid #000; outline: 0.75pt solid #000; outline-offset: -6pt; border-radius: 14pt; display: flex; flex-direction: column; align-items: center; }
  .scopi { width: 25mm; height: 24mm; } .certificate h1 { font-size: 32pt; margin-bottom: 12mm; } .certificate .given { margin-top: 7mm; }
  .certificate .name { border: 0; font: 700 34pt/1.2 'Baloo 2'; overflow-wrap: anywhere; } .certificate .pack { font: 700 22pt/1.2 'Baloo 2'; } .certificate ul { list-style: none; padding: 0; font-weight: 700; }
  .certificate .place { margin-top: auto; } .certificate .signature { margin-top: 12mm; }
`;

const CLASS = `
  .login { padding: 10pt 12pt 12pt; margin: -0.75pt 0 0 -0.75pt; border: 0.75pt dashed #000; break-inside: avoid; min-height: 46mm; } .login .who { font: 700 20pt/1.15 'Baloo 2'; overflow-wrap: anywhere; }
  .login ol { list-style: none; display: flex; justify-content: space-around; padding: 6pt 0 0; } .login li { display: flex; flex-direction: column; align-items: center; font-size: 11pt; } .login svg { width: 16mm; height: 16mm; }
  .register th { width: 48mm; white-space: normal; } .register td { font-size: 11pt; } .register .line.long { width: 100%; }
`;

const REPORT = `
  .report table { width: 100%; border-collapse: collapse; margin-top: 8pt; font-size: 10pt; line-height: 1.2; } .report th, .report td { border: 0.75pt solid #000; padding: 2.5pt 5pt; text-align: left; overflow-wrap: anywhere; }
  .report thead { display: table-header-group; } .report tbody th { font-weight: 700; } .report tfoot { font-weight: 700; border-top: 2pt solid #000; display: table-row-group; } .report .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .report .key { margin-top: 6pt; }
`;

const GUIDE = `
  .guide { font-size: 12.5pt; } .guide ol { padding-left: 18pt; } .guide li { margin: 5pt 0; } .guide li::marker { font-weight: 700; } .guide section:first-child h2 { margin-top: 0; } .guide .plan th { width: 44mm; white-space: normal; } .guide .minutes + th { width: 30mm; }
  .guide .signature { margin-top: 12pt; } .able { display: flex; gap: 8pt; align-items: flex-start; margin: 4pt 0; } kbd { font: 700 11pt/1.2 Andika, sans-serif; } .tools { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3pt 12pt; } .tools kbd { display: inline-block; min-width: 20pt; padding: 1pt 5pt; border: 0.75pt solid #000; border-radius: 4pt; text-align: center; }
`;

export const pageStyle = [fontFaces, TEXT, BLOCKS, CARDS, CERTIFICATE, CLASS, REPORT, GUIDE].join('\n');
