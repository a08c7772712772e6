package dev.statute.generate.report;

/** The looks of a page, for light and dark screens, narrow ones and paper. It uses the fonts that the reader has. */
final class PageStyleSheet {
    private static final String COLOURS = """
            :root {
              color-scheme: light dark;
              --ground: #ffffff; --raised: #f6f8fa; --ink: #1c2128; --quiet: #57606a; --rule: #d8dee4; --link: #0b5cad;
              --good: #1a6b3c; --good-ground: #e9f6ee; --bad: #b3261e; --bad-ground: #fdeceb;
              --open: #8a5300; --open-ground: #fff5e2; --bar: #9cc3ea; --change: #0b5cad;
            }
            @media (prefers-color-scheme: dark) {
            :root {
              --ground: #0f141a; --raised: #171e26; --ink: #e8edf2; --quiet: #a2acb6; --rule: #303a45; --link: #7ab7ff;
              --good: #6fd197; --good-ground: #12281b; --bad: #ff8f86; --bad-ground: #371916;
              --open: #f0b35f; --open-ground: #2f220f; --bar: #2c639c; --change: #8cc2ff;
            }
            }
            """;

    private static final String TEXT = """
            * { box-sizing: border-box; }
            html { scroll-behavior: smooth; }
            body { margin: 0; background: var(--ground); color: var(--ink);
              font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
            main { max-width: 1120px; margin: 0 auto; padding: 40px 28px 80px; }
            h1 { font-size: 32px; line-height: 1.2; letter-spacing: -0.01em; margin: 2px 0 10px; overflow-wrap: anywhere; }
            h2 { font-size: 20px; margin: 52px 0 14px; padding-bottom: 6px; border-bottom: 1px solid var(--rule); }
            h3 { font-size: 16px; margin: 0; }
            p { margin: 0 0 8px; max-width: 46em; }
            a { color: var(--link); text-decoration: none; }
            a:hover { text-decoration: underline; }
            code, pre, .name, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
              font-size: 13px; }
            h3 code { font-size: 15px; }
            .name { font-weight: 600; overflow-wrap: anywhere; }
            .place { font-size: 12px; white-space: nowrap; }
            .quiet, .kind { color: var(--quiet); }
            .kind { margin: 0; }
            """;

    private static final String HEAD = """
            .verdict { display: flex; gap: 14px; align-items: flex-start; border-radius: 8px; padding: 14px 18px;
              margin: 22px 0 18px; }
            .verdict p { margin: 0; max-width: none; }
            .verdict .mark { font-size: 20px; line-height: 24px; }
            .verdict strong { font-size: 17px; }
            .good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
            .verdict.good { background: var(--good-ground); } .verdict.bad { background: var(--bad-ground); }
            .verdict.open { background: var(--open-ground); }
            .verdict .assurance { color: var(--ink); }
            dl.figures { display: flex; flex-wrap: wrap; gap: 12px 40px; margin: 0; }
            dl.figures div { display: flex; flex-direction: column-reverse; }
            dl.figures dt { color: var(--quiet); font-size: 13px; }
            dl.figures dd { margin: 0; font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
            nav { display: flex; flex-wrap: wrap; gap: 6px 20px; margin: 24px 0 0; padding: 10px 0; border-top: 1px solid var(--rule); }
            """;

    private static final String TABLES = """
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            th { text-align: left; font-weight: 600; font-size: 13px; color: var(--quiet); }
            th, td { padding: 7px 14px 7px 0; vertical-align: top; border-bottom: 1px solid var(--rule); }
            th:first-child, td:first-child { padding-left: 8px; }
            th:last-child, td:last-child { padding-right: 8px; }
            td .doc { display: block; color: var(--quiet); font-size: 13px; max-width: 46em; }
            td.verdict-cell { white-space: nowrap; font-weight: 600; }
            td .name, td.line { white-space: nowrap; }
            td.line, td.count { width: 1%; }
            td.count { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; padding-left: 24px; }
            td.share { width: 150px; min-width: 90px; padding-top: 14px; padding-right: 28px; }
            th.count { text-align: right; }
            .bar { display: block; height: 8px; min-width: 2px; border-radius: 2px; background: var(--bar); }
            tr.never td { background: var(--never-fill); }
            tr.never td.count { color: var(--never); font-weight: 600; }
            tr:target td, .run:target h3 { background: var(--raised); }
            """;

    private static final String FINDINGS = """
            .finding { border: 1px solid var(--rule); border-left: 4px solid var(--open); border-radius: 6px; margin: 0 0 14px;
              padding: 12px 16px; }
            .finding.error { border-left-color: var(--bad); }
            .finding.note { border-left-color: var(--link); }
            .finding h3 { font-weight: 600; overflow-wrap: anywhere; }
            .finding .code { font-weight: 600; color: var(--open); }
            .finding.error .code { color: var(--bad); }
            .finding.note .code { color: var(--link); }
            pre { margin: 10px 0 0; padding: 12px 14px; background: var(--raised); border-radius: 6px; line-height: 1.45;
              white-space: pre-wrap; overflow-wrap: anywhere; }
            """;

    private static final String DIAGRAM = """
            .picture { overflow-x: auto; border: 1px solid var(--rule); border-radius: 8px; text-align: center; }
            .picture svg { display: inline-block; vertical-align: top; max-width: 100%; height: auto; }
            .legend { display: flex; flex-wrap: wrap; gap: 6px 34px; margin: 12px 0 0; padding: 0; list-style: none; font-size: 13px;
              color: var(--quiet); }
            .legend li { display: flex; flex-wrap: wrap; align-items: center; }
            .legend span.row { display: inline-flex; align-items: center; gap: 6px; margin-left: 10px; white-space: nowrap;
              font-variant-numeric: tabular-nums; }
            .legend i { display: inline-block; width: 22px; }
            .legend i.fill { height: 14px; border-radius: 3px; border: 1px solid var(--line-3); background: var(--reach-fill); }
            .legend i.line { height: calc(var(--reach-width) * 1px); background: var(--reach-line); }
            .legend i.fill.never { border: 2px dashed var(--never); background: var(--never-fill); }
            .legend i.line.never { height: 0; border-top: 2px dashed var(--never); background: none; }
            """;

    private static final String RUNS = """
            .run { margin: 0 0 40px; }
            .run h3 { padding: 4px 0; }
            ol.steps { list-style: none; margin: 10px 0 0; padding: 0; border-left: 2px solid var(--rule); }
            ol.steps > li { display: grid; grid-template-columns: 44px 206px minmax(0, 1fr); gap: 4px 16px; padding: 12px 0;
              align-items: center; position: relative; }
            ol.steps > li::before { content: ""; position: absolute; left: -6px; top: 26px; width: 10px; height: 10px;
              border-radius: 50%; background: var(--taken); }
            ol.steps > li + li { border-top: 1px solid var(--rule); }
            ol.steps > li.repeated { border-left: 4px solid var(--taken); margin-left: -3px; }
            ol.steps > li.repeated::before { left: -7px; }
            ol.steps > li.turn { display: block; padding-left: 60px; color: var(--quiet); }
            .step { font-size: 13px; color: var(--quiet); text-align: right; align-self: start; padding-top: 8px;
              font-variant-numeric: tabular-nums; }
            .run .picture-cell { text-align: center; line-height: 0; }
            .chips { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; margin: 0 0 6px; max-width: none; }
            .chip { border: 1.5px solid var(--taken); border-radius: 6px; padding: 1px 9px; font-weight: 600; font-size: 14px; }
            .chip.after { background: var(--taken); color: var(--ground); }
            .chips strong { font-size: 14px; }
            .arrow-text { color: var(--quiet); }
            .given { margin: 0 0 6px; overflow-wrap: anywhere; }
            ul.changes { list-style: none; margin: 0; padding: 0; }
            ul.changes li { overflow-wrap: anywhere; font-size: 13px; }
            ul.changes .new { color: var(--change); font-weight: 600; }
            ul.changes s { color: var(--quiet); }
            """;

    private static final String SURROUNDINGS = """
            @media (max-width: 760px) {
              main { padding: 24px 16px 60px; }
              ol.steps > li { grid-template-columns: 32px minmax(0, 1fr); }
              ol.steps > li > .picture-cell { grid-column: 2; text-align: left; }
              ol.steps > li > .what { grid-column: 2; }
            }
            @media print {
              main { max-width: none; padding: 0; }
              nav { display: none; }
              .finding, ol.steps > li, tr { break-inside: avoid; }
            }
            """;

    private PageStyleSheet() {}

    static String text() {
        return COLOURS + TEXT + HEAD + TABLES + FINDINGS + DIAGRAM + RUNS + SURROUNDINGS;
    }
}
