# The CMS, its commands and the delivery replicas, in one image. Secrets come at run time.
FROM node:22-bookworm-slim AS build
WORKDIR /signpost
COPY . .
# The build wants some secret and keeps none of it.
RUN PAYLOAD_SECRET=$(node -p "crypto.randomBytes(32).toString('hex')") npm run build && rm -f .env

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    SIGNPOST_ROOT=/signpost \
    LOG_FORMAT=json \
    SIGNPOST_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /signpost /signpost
WORKDIR /signpost
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "cms/dist/server.js"]
