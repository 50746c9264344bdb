"""A collector of OpenTelemetry's on loopback, which keeps what it is sent."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import grpc
from opentelemetry.proto.collector.metrics.v1 import metrics_service_pb2, metrics_service_pb2_grpc
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2, trace_service_pb2_grpc


class Collector:
    """What was sent: spans and metrics by name, and all of it as bytes."""

    def __init__(self) -> None:
        self.url = ""
        self.raw: list[bytes] = []
        self.spans: list[str] = []
        self.metrics: dict[str, float] = {}

    def take_spans(self, request, _):
        self.raw.append(request.SerializeToString())
        for resource in request.resource_spans:
            self.spans += [span.name for scope in resource.scope_spans for span in scope.spans]
        return trace_service_pb2.ExportTraceServiceResponse()

    def take_metrics(self, request, _):
        self.raw.append(request.SerializeToString())
        for resource in request.resource_metrics:
            for metric in (metric for scope in resource.scope_metrics for metric in scope.metrics):
                points = [*metric.sum.data_points, *metric.gauge.data_points]
                counted = sum(point.as_int or point.as_double for point in points)
                self.metrics[metric.name] = counted + sum(point.count for point in metric.histogram.data_points)
        return metrics_service_pb2.ExportMetricsServiceResponse()


@contextmanager
def collecting() -> Iterator[Collector]:
    """Collect until the block ends."""
    collector = Collector()
    server = grpc.server(ThreadPoolExecutor(2))
    traces, metrics = trace_service_pb2_grpc.TraceServiceServicer(), metrics_service_pb2_grpc.MetricsServiceServicer()
    traces.Export, metrics.Export = collector.take_spans, collector.take_metrics
    trace_service_pb2_grpc.add_TraceServiceServicer_to_server(traces, server)
    metrics_service_pb2_grpc.add_MetricsServiceServicer_to_server(metrics, server)
    collector.url = f"http://127.0.0.1:{server.add_insecure_port('127.0.0.1:0')}"
    server.start()
    try:
        yield collector
    finally:
        server.stop(None).wait()
