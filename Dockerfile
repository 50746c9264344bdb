# Meno's page, and `chroma run`, in one image that holds no secret and runs as nobody in particular.
FROM python:3.12.12-slim-bookworm AS build

WORKDIR /src
RUN python -m venv /opt/meno /opt/builder
COPY deploy/requirements.txt deploy/build.txt deploy/
RUN /opt/meno/bin/pip install --no-cache-dir --require-hashes -r deploy/requirements.txt \
    && /opt/builder/bin/pip install --no-cache-dir --require-hashes -r deploy/build.txt
COPY pyproject.toml README.md LICENSE ./
COPY agent agent
COPY prompts prompts
COPY memory memory
COPY ui ui
COPY evals evals
RUN /opt/builder/bin/python -m hatchling build -t wheel -d /tmp/wheel \
    && /opt/meno/bin/pip install --no-cache-dir --no-deps --no-index /tmp/wheel/*.whl

FROM python:3.12.12-slim-bookworm

LABEL org.opencontainers.image.title="Meno" \
      org.opencontainers.image.description="A Socratic coach for salespeople that asks and never answers." \
      org.opencontainers.image.licenses="Apache-2.0"

RUN useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin meno \
    && install -d -o meno -g meno -m 0700 /var/lib/meno
COPY --from=build /opt/meno /opt/meno

# The root file system may be read-only: what is written lies under MENO_HOME and in /tmp.
ENV PATH=/opt/meno/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/tmp \
    MENO_HOME=/var/lib/meno \
    MENO_ADDRESS=0.0.0.0 \
    MENO_PORT=8501 \
    MENO_LOG_FORMAT=json \
    MENO_LOG_LEVEL=INFO

USER 10001:10001
VOLUME /var/lib/meno
EXPOSE 8501
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=8s --start-period=90s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/ready', timeout=6)"]

ENTRYPOINT ["meno"]
CMD ["ui", "--no-browser"]
