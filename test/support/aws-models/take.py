"""Takes what AWS publishes of the operations that are called here from botocore, unpacked beforehand:

    python3 -m pip download botocore --no-deps && unzip botocore-*.whl 'botocore/data/*' && python3 take.py .

Keeps shapes without their documentation; writes what functions ask into models.json, and what the
command line reads, with its answers, into reads.json, beside this one.
"""

import gzip
import json
import pathlib
import re
import sys

CALLED = {
    "pinpoint-sms-voice-v2/2022-03-31": [
        "SendTextMessage",
        "SendMediaMessage",
        "SendRcsMessage",
        "PutOptedOutNumber",
        "DeleteOptedOutNumber",
        "DescribeOptedOutNumbers",
    ],
    "socialmessaging/2024-01-01": ["SendWhatsAppMessage", "GetWhatsAppMessageMedia"],
    "sesv2/2019-09-27": [
        "SendEmail",
        "PutSuppressedDestination",
        "DeleteSuppressedDestination",
        "ListSuppressedDestinations",
    ],
    "dynamodb/2012-08-10": [
        "GetItem",
        "BatchGetItem",
        "Query",
        "PutItem",
        "UpdateItem",
        "DeleteItem",
        "BatchWriteItem",
        "TransactWriteItems",
    ],
    "sns/2010-03-31": ["Publish"],
    "sqs/2012-11-05": ["SendMessage", "SendMessageBatch"],
    "stepfunctions/2016-11-23": ["StartExecution", "StopExecution", "SendTaskSuccess", "SendTaskFailure"],
    "events/2015-10-07": ["PutEvents"],
    "secretsmanager/2017-10-17": ["GetSecretValue"],
    "s3/2006-03-01": ["GetObject", "PutObject", "CopyObject", "ListObjectsV2", "DeleteObjects"],
}
READ = {
    "cloudformation/2010-05-15": ["DescribeStacks", "ListStackResources"],
    "lambda/2015-03-31": ["GetFunctionConfiguration", "ListEventSourceMappings"],
    "sns/2010-03-31": ["ListSubscriptionsByTopic"],
    "sqs/2012-11-05": ["GetQueueAttributes"],
    "events/2015-10-07": ["DescribeRule"],
    "stepfunctions/2016-11-23": ["DescribeStateMachine"],
    "cloudwatch/2010-08-01": ["DescribeAlarms", "GetMetricData", "SetAlarmState"],
    "secretsmanager/2017-10-17": ["DescribeSecret"],
    "pinpoint-sms-voice-v2/2022-03-31": [
        "DescribeAccountAttributes",
        "DescribeSpendLimits",
        "DescribePools",
        "ListPoolOriginationIdentities",
        "DescribePhoneNumbers",
        "DescribeSenderIds",
        "DescribeRcsAgents",
        "DescribeRcsAgentCountryLaunchStatus",
        "DescribeRegistrations",
        "DescribeConfigurationSets",
        "DescribeOptOutLists",
        "GetProtectConfigurationCountryRuleSet",
    ],
    "socialmessaging/2024-01-01": [
        "GetLinkedWhatsAppBusinessAccountPhoneNumber",
        "GetLinkedWhatsAppBusinessAccount",
        "ListWhatsAppMessageTemplates",
    ],
    "sesv2/2019-09-27": [
        "GetAccount",
        "GetEmailIdentity",
        "GetConfigurationSet",
        "GetConfigurationSetEventDestinations",
    ],
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


def take(chosen, sides, target):
    operations, shapes = {}, {}
    for folder, names in chosen.items():
        service = folder.split("/")[0]
        model = json.loads(gzip.open(root / "botocore/data" / folder / "service-2.json.gz").read())
        found = {}
        for name in names:
            operations[name] = {"service": service}
            for side in (one for one in sides if one in model["operations"][name]):
                operations[name][side] = model["operations"][name][side]["shape"]
                reachable(model["shapes"], operations[name][side], found)
        shapes[service] = found
    kept = {"source": f"botocore {version}", "operations": operations, "shapes": shapes}
    pathlib.Path(__file__).with_name(target).write_text(json.dumps(kept, indent=2) + "\n")


take(CALLED, ["input"], "models.json")
take(READ, ["input", "output"], "reads.json")
