package dev.statute.conformance.report;

/** The looks of a page, for light and dark screens, narrow ones and paper. It uses the fonts that the reader has. */
final class PageStyleSheet {
    private static final String COLOURS = """
            :root {
              color-scheme: light dark;
              --ground: #ffffff; --raised: #f6f8fa; --ink: #1c2128; --quiet: #57606a; --rule: #d8dee4; --link: #0b5cad;
              --good: #1a6b3c; --good-ground: #e9f6ee; --bad: #b3261e; --bad-ground: #fdeceb;
              --open: #8a5300; --open-ground: #fff5e2;
            }
            @media (prefers-color-scheme: dark) {
            :root {
              --ground: #0f141a; --raised: #171e26; --ink: #e8edf2; --quiet: #a2acb6; --rule: #303a45; --link: #7ab7ff;
              --good: #6fd197; --good-ground: #12281b; --bad: #ff8f86; --bad-ground: #371916;
              --open: #f0b35f; --open-ground: #2f220f;
            }
            }
            """;

    private static final String TEXT = """
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--ground); color: var(--ink);
              font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
            main { max-width: 1120px; margin: 0 auto; padding: 40px 28px 80px; }
            h1 { font-size: 32px; line-height: 1.2; letter-spacing: -0.01em; margin: 2px 0 10px; overflow-wrap: anywhere; }
            h2 { font-size: 20px; margin: 44px 0 14px; padding-bottom: 6px; border-bottom: 1px solid var(--rule); }
            h3 { font-size: 15px; margin: 22px 0 8px; }
            p { margin: 0 0 8px; max-width: 46em; overflow-wrap: anywhere; }
            a { color: var(--link); text-decoration: none; }
            a:hover { text-decoration: underline; }
            code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
              font-size: 13px; }
            code { overflow-wrap: anywhere; }
            td code { overflow-wrap: break-word; }
            pre { margin: 0; padding: 12px 14px; background: var(--raised); border-radius: 6px; line-height: 1.45;
              white-space: pre-wrap; overflow-wrap: anywhere; }
            .quiet { color: var(--quiet); }
            .verdict { border-radius: 8px; padding: 14px 18px; margin: 22px 0 18px; font-size: 17px; font-weight: 600;
              overflow-wrap: anywhere; }
            .good { color: var(--good); background: var(--good-ground); }
            .bad { color: var(--bad); background: var(--bad-ground); }
            dl { display: flex; flex-wrap: wrap; gap: 12px 40px; margin: 0; }
            dl div { display: flex; flex-direction: column-reverse; }
            dl + p { margin-top: 14px; }
            dt { color: var(--quiet); font-size: 13px; }
            dd { margin: 0; font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
            """;

    private static final String TABLES = """
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; }
            th { text-align: left; font-weight: 600; font-size: 13px; color: var(--quiet); }
            th, td { padding: 6px 18px 6px 8px; vertical-align: baseline; border-bottom: 1px solid var(--rule); }
            td.count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            td.none { background: var(--open-ground); color: var(--open); font-weight: 600; }
            td.open { color: var(--quiet); }
            td.missed { background: var(--bad-ground); color: var(--bad); font-weight: 600; }
            .kind { color: var(--quiet); font-size: 12px; font-weight: 400; }
            tr.failing td { background: var(--bad-ground); }
            tr.failing td:first-child { color: var(--bad); font-weight: 600; }
            .source { color: var(--quiet); font-size: 13px; }
            .cells th, .cells td { padding-right: 12px; }
            .cells th { vertical-align: bottom; line-height: 1.25; }
            td.name { white-space: nowrap; }
            td.first { white-space: nowrap; font-size: 13px; }
            tr:target td { background: var(--raised); }
            @media (max-width: 760px) { main { padding: 24px 16px 60px; } }
            @media print { main { max-width: none; padding: 0; } tr { break-inside: avoid; } }
            """;

    private PageStyleSheet() {}

    static String text() {
        return COLOURS + TEXT + TABLES;
    }
}
