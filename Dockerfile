# One image for every process of Osseo. It needs no compiler: all parts come as wheels.
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOST=0.0.0.0 PORT=8000
WORKDIR /osseo

COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt

COPY manage.py pyproject.toml ./
COPY osseo osseo
COPY tools tools
COPY candidates candidates
COPY templates templates

# var/ holds the secret key, static files and, without PostgreSQL, the database. Nothing else can be written.
RUN useradd --system --no-create-home osseo && install -d -o osseo -g osseo var
USER osseo
VOLUME /osseo/var

EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["python", "-m", "tools.healthy"]
CMD ["python", "-m", "tools.run"]
