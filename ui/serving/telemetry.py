"""Traces and metrics of a server, sent where the standard variables of OpenTelemetry say; never a word of a rep's.

Heavy, and loaded for those alone who ask for it (MENO_OTEL).
"""

import os
import socket
from collections.abc import Callable, Iterable

from agent.metering import Gauge, watch

SERVICE = "meno"


def start(seen: Iterable[tuple[Gauge, Callable[[], int]]]) -> Callable[[], None]:
    """Send spans and metrics from now on, with what these functions see; return what sends the rest and ends it.

    Where to is in OTEL_EXPORTER_OTLP_ENDPOINT (gRPC); other OTEL_* variables of the SDK hold too.
    """
    from opentelemetry import metrics, trace
    from opentelemetry.exporter.otlp.proto.grpc.metric_exporter import OTLPMetricExporter
    from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    named = {"service.name": os.environ.get("OTEL_SERVICE_NAME", SERVICE), "service.instance.id": _instance()}
    resource = Resource.create(named)
    traces = TracerProvider(resource=resource)
    traces.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    counts = MeterProvider((PeriodicExportingMetricReader(OTLPMetricExporter()),), resource=resource)
    trace.set_tracer_provider(traces)
    metrics.set_meter_provider(counts)
    for gauge, see in seen:
        watch(gauge, see)

    def end() -> None:
        traces.shutdown()
        counts.shutdown()

    return end


def _instance() -> str:
    return f"{socket.gethostname()}-{os.getpid()}"
