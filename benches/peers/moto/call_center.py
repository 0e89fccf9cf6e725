"""The call center by moto, which has LocalStack's interpreter: for each line `WARM_UP TIMED`, in milliseconds, prints the nanoseconds of
a run.

Its tasks hand on what they are given, which is what moto's Lambda without Docker does.
"""
import io
import json
import os
import sys
import time
import zipfile

os.environ.update(AWS_ACCESS_KEY_ID="none", AWS_SECRET_ACCESS_KEY="none", AWS_DEFAULT_REGION="us-east-1")

import boto3  # noqa: E402
from moto import mock_aws  # noqa: E402

with open("../../examples/call_center.asl.json") as file:
    definition = json.load(file)
for state in definition["States"].values():
    if "Resource" in state:
        state["Resource"] = "arn:aws:lambda:us-east-1:123456789012:function:task"


def code():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("task.py", "def handle(event, context): return event")
    return {"ZipFile": archive.getvalue()}


def run(client, machine):
    name = str(time.perf_counter_ns())
    execution = client.start_execution(stateMachineArn=machine, name=name, input='{"Case": "001", "Status": 1}')
    while True:
        state = client.describe_execution(executionArn=execution["executionArn"])["status"]
        if state != "RUNNING":
            assert state == "SUCCEEDED", state
            return
        time.sleep(0.0005)


def repeat(client, machine, at_least):
    """Nanoseconds per run, for so many milliseconds at least."""
    start, runs = time.perf_counter_ns(), 0
    while True:
        run(client, machine)
        runs += 1
        took = time.perf_counter_ns() - start
        if took >= at_least * 1e6:
            return took / runs


with mock_aws(config={"lambda": {"use_docker": False}, "stepfunctions": {"execute_state_machine": True}}):
    role = boto3.client("iam").create_role(RoleName="role", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    boto3.client("lambda").create_function(
        FunctionName="task", Runtime="python3.11", Role=role, Handler="task.handle", Code=code()
    )
    client = boto3.client("stepfunctions")
    machine = client.create_state_machine(name="call-center", definition=json.dumps(definition), roleArn=role)
    machine = machine["stateMachineArn"]
    for line in sys.stdin:
        warm_up, timed = map(int, line.split())
        repeat(client, machine, warm_up)
        print(repeat(client, machine, timed), flush=True)
