import * as ConfigProvider from "effect/ConfigProvider"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as OtlpSerialization from "effect/observability/OtlpSerialization"
import * as OtlpTracer from "effect/observability/OtlpTracer"

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Sends the spans of a run to a collector, as OpenTelemetry's usual variables say (`OTEL_EXPORTER_OTLP_ENDPOINT` or
 * `..._TRACES_ENDPOINT`, `..._HEADERS`, `..._PROTOCOL`, `OTEL_SERVICE_NAME`, `OTEL_SDK_DISABLED`). A collector that
 * doesn't answer costs some seconds at the end, and never a run.
 */
export const tracing = (environment: Environment, version: string) => {
  const set = Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  const env = {
    OTEL_TRACES_EXPORTER: "otlp", // OpenTelemetry's default, and not Effect's
    OTEL_SERVICE_NAME: "sanctuary-record",
    OTEL_SERVICE_VERSION: version,
    ...Object.fromEntries(set)
  }
  const protocol = environment.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || environment.OTEL_EXPORTER_OTLP_PROTOCOL
  const serialization = protocol === "http/json" ? OtlpSerialization.layerJson : OtlpSerialization.layerProtobuf
  return OtlpTracer.layerFromConfig().pipe(
    Layer.provide([serialization, FetchHttpClient.layer, ConfigProvider.layer(ConfigProvider.fromEnv({ env }))])
  )
}
