"""Takes what AWS publishes of the operations that are called here from botocore, unpacked beforehand:

    python3 -m pip download botocore --no-deps && unzip botocore-*.whl 'botocore/data/*' && python3 take.py .

Keeps shapes without their documentation; writes one file beside this one.
"""

import gzip
import json
import pathlib
import re
import sys

CALLED = {
    "pinpoint-sms-voice-v2/2022-03-31": [
        "SendTextMessage",
        "SendRcsMessage",
        "PutOptedOutNumber",
        "DeleteOptedOutNumber",
        "DescribeOptedOutNumbers",
    ],
    "socialmessaging/2024-01-01": ["SendWhatsAppMessage"],
    "sesv2/2019-09-27": [
        "SendEmail",
        "PutSuppressedDestination",
        "DeleteSuppressedDestination",
        "ListSuppressedDestinations",
    ],
    "dynamodb/2012-08-10": [
        "GetItem",
        "Query",
        "PutItem",
        "UpdateItem",
        "DeleteItem",
        "BatchWriteItem",
        "TransactWriteItems",
    ],
    "sqs/2012-11-05": ["SendMessage", "SendMessageBatch"],
    "stepfunctions/2016-11-23": ["StartExecution", "StopExecution", "SendTaskSuccess"],
    "events/2015-10-07": ["PutEvents"],
    "secretsmanager/2017-10-17": ["GetSecretValue"],
    "s3/2006-03-01": ["GetObject", "CopyObject", "ListObjectsV2", "DeleteObjects"],
}
KEPT = ("type", "required", "members", "member", "key", "value", "min", "max", "pattern", "enum", "union")


def slim(thing):
    if isinstance(thing, dict):
        return {name: slim(value) for name, value in thing.items() if name != "documentation"}
    return thing


def reachable(shapes, name, found):
    if name in found:
        return
    shape = {key: slim(value) for key, value in shapes[name].items() if key in KEPT}
    found[name] = shape
    for inner in re.findall(r'"shape": "(\w+)"', json.dumps(shape)):
        reachable(shapes, inner, found)


root = pathlib.Path(sys.argv[1])
(version,) = (wheel.name.split("-")[1] for wheel in root.glob("botocore-*.whl"))
operations, shapes = {}, {}
for folder, called in CALLED.items():
    service = folder.split("/")[0]
    model = json.loads(gzip.open(root / "botocore/data" / folder / "service-2.json.gz").read())
    found = {}
    for name in called:
        operations[name] = {"service": service, "input": model["operations"][name]["input"]["shape"]}
        reachable(model["shapes"], operations[name]["input"], found)
    shapes[service] = found
target = pathlib.Path(__file__).with_name("models.json")
target.write_text(json.dumps({"source": f"botocore {version}", "operations": operations, "shapes": shapes}, indent=2) + "\n")
