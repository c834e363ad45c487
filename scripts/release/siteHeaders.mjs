// The headers with which a static host must serve the pane, in the form that each kind of host reads.
// The policy in the page itself does not reach the workers: a worker obeys the header of its own file.

/** The Content-Security-Policy that a built page carries. @throws Error when it carries none. */
export function policyOf(html) {
  const [, policy] =
    /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html.replace(/\s+/g, " ")) ??
    [];
  if (policy === undefined) throw new Error("the page has no Content-Security-Policy");
  return policy;
}

/**
 * What every file is served with. Neither X-Frame-Options nor frame-ancestors: Excel on the web shows
 * the pane in a frame of Microsoft's, whose addresses differ by tenant.
 */
export function siteHeaders(policy) {
  return {
    "Content-Security-Policy": policy,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

/** Chunks bear a hash of their content in their name; all else is asked for again at every start. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";
/** Office replaces icons that are sent with "no-store"; a day is enough for everything in assets. */
const A_DAY = "public, max-age=86400";
const HASHED = String.raw`\.[0-9a-f]{8}\.(js|css)$`;

const xml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function netlify(headers, hashed) {
  const lines = (values) => Object.entries(values).map(([name, value]) => `  ${name}: ${value}`);
  return [
    "# Netlify, Cloudflare Pages and hosts that read the same file.",
    "/*",
    ...lines(headers),
    ...hashed.flatMap((name) => [`/${name}`, `  Cache-Control: ${FOR_EVER}`]),
    "/assets/*",
    `  Cache-Control: ${A_DAY}`,
    "/taskpane.html",
    `  Cache-Control: ${ASK_AGAIN}`,
    "",
  ].join("\n");
}

function apache(headers) {
  return [
    "# Apache, with mod_headers.",
    "<IfModule mod_headers.c>",
    ...Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header set Cache-Control "${ASK_AGAIN}"`,
    `  <FilesMatch "${HASHED}">`,
    `    Header set Cache-Control "${FOR_EVER}"`,
    "  </FilesMatch>",
    String.raw`  <FilesMatch "\.png$">`,
    `    Header set Cache-Control "${A_DAY}"`,
    "  </FilesMatch>",
    "</IfModule>",
    "",
  ].join("\n");
}

function iis(headers) {
  const added = Object.entries(headers)
    .map(([name, value]) => `        <add name="${name}" value="${xml(value)}" />`)
    .join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Internet Information Services. -->
<configuration>
  <system.webServer>
    <staticContent>
      <clientCache cacheControlCustom="${ASK_AGAIN}" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${added}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="assets">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="1.00:00:00" cacheControlCustom="public" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

function nginx(headers) {
  const added = Object.entries(headers).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return [
    "# nginx: include this file in the server block (or the location) that serves the folder.",
    ...added,
    `add_header Cache-Control "${ASK_AGAIN}" always;`,
    "",
  ].join("\n");
}

function azure(headers) {
  const routes = [{ route: "/assets/*", headers: { "Cache-Control": A_DAY } }];
  return `${JSON.stringify({ globalHeaders: { ...headers, "Cache-Control": ASK_AGAIN }, routes }, null, 2)}\n`;
}

/**
 * @param policy the pane's Content-Security-Policy.
 * @param names the files of the site.
 * @returns {Record<string, string>} name of the file → its text.
 */
export function headerFiles(policy, names) {
  const headers = siteHeaders(policy);
  const hashed = names.filter((name) => new RegExp(HASHED).test(name));
  return {
    _headers: netlify(headers, hashed),
    ".htaccess": apache(headers),
    "web.config": iis(headers),
    "nginx.conf": nginx(headers),
    "staticwebapp.config.json": azure(headers),
  };
}
