# Footnote on Discord. See docs/operating.md; compose.yaml runs it with PostgreSQL.

FROM node:24-slim AS packages
WORKDIR /footnote
COPY package.json package-lock.json .npmrc ./
COPY scripts/prune-runtimes.js scripts/
# Production packages only. None of them needs its install script.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && node scripts/prune-runtimes.js

FROM node:24-slim
WORKDIR /footnote
COPY --from=packages /footnote/node_modules node_modules/
COPY package.json LICENSE NOTICE ./
COPY src src/
COPY commands commands/
COPY knowledge knowledge/
COPY models models/
# The only writable folder. A volume mounted here inherits its owner.
RUN install --directory --owner=node --group=node --mode=0700 /data
ENV NODE_ENV=production \
    DATA_DIR=/data \
    METRICS_PORT=9464
USER node
VOLUME /data
STOPSIGNAL SIGTERM
# Checks that the process is alive; /readyz tells whether it is connected to Discord.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As npm start, but without npm, so that the bot receives SIGTERM.
CMD ["node", "--max-semi-space-size=4", "--no-parallel-scavenge", "src/start.js"]
