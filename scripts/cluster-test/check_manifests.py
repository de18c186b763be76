"""Checks a manifest against what its system takes: check_manifests.py kubernetes|aws-batch FILE. No system is asked:
the schemas come with kubernetes-validate, the shapes of AWS with botocore."""

import json
import sys

system, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    text = file.read()

if system == "kubernetes":
    import kubernetes_validate

    filled = text.replace("STAGE", "extract").replace('"TASKS"', "100").replace("IMAGE", "example.org/pipeline:1").replace("CLAIM", "data")
    version = kubernetes_validate.validate(json.loads(filled), kubernetes_validate.latest_version(), strict=True)
    print(f"a Job of batch/v1 as Kubernetes {version} has it")
else:
    import botocore.session
    from botocore.validate import ParamValidator

    batch = botocore.session.get_session().get_service_model("batch")

    def check(operation, parameters):
        report = ParamValidator().validate(parameters, batch.operation_model(operation).input_shape)
        if report.has_errors():
            sys.exit(f"{operation}: {report.generate_report()}")

    check("RegisterJobDefinition", json.loads(text))
    check(
        "SubmitJob",
        {
            "jobName": "sanctuary-copies",
            "jobQueue": "queue",
            "jobDefinition": "sanctuary-record",
            "parameters": {"stage": "copies"},
            "arrayProperties": {"size": 10},
            "dependsOn": [{"jobId": "0f"}],
        },
    )
    print(f"a job definition and a job as AWS Batch {batch.api_version} has them")
