# Footnote on Discord. docs/operating.md tells how to run it; compose.yaml runs it beside PostgreSQL.

FROM node:24-slim AS packages
WORKDIR /footnote
COPY package.json package-lock.json ./
# What is needed to run, without scripts: none of it compiles or fetches anything.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /footnote
COPY --from=packages /footnote/node_modules node_modules/
COPY package.json LICENSE ./
COPY src src/
COPY commands commands/
COPY knowledge knowledge/
# The one folder that is written to. A volume that is mounted there takes over its owner.
RUN install --directory --owner=node --group=node --mode=0700 /data
ENV NODE_ENV=production \
    DATA_DIR=/data \
    METRICS_PORT=9464
USER node
VOLUME /data
STOPSIGNAL SIGTERM
# The process lives; whether Discord has let it in is told by /readyz.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# What npm start does, without npm, so that SIGTERM arrives.
CMD ["node", "--max-semi-space-size=4", "--no-parallel-scavenge", "src/start.js"]
