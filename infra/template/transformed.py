"""Prints what the SAM transform makes of template.yaml: the CloudFormation that is deployed.

cfn-lint reads a SAM template without transforming it, and so lets pass a timeout of 901 seconds, a
runtime that does not exist, and a reference to nothing within a policy.
"""

import json
import sys

from samcli.yamlhelper import yaml_parse
from samtranslator.public.exceptions import InvalidDocumentException
from samtranslator.translator.transform import transform


class NoManagedPolicies:
    """No function takes an AWS-managed policy, so there is none to look up."""

    def load(self):
        return {}


def transformed(path):
    with open(path, encoding="utf-8") as file:
        template = yaml_parse(file.read())
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            # Stands for the address to which `sam deploy` uploads the package.
            resource["Properties"]["CodeUri"] = "s3://packages/function.zip"
    return transform(template, {}, NoManagedPolicies())


if __name__ == "__main__":
    try:
        json.dump(transformed(sys.argv[1]), sys.stdout, indent=2)
    except InvalidDocumentException as refused:
        sys.exit("\n".join([refused.message] + [cause.message for cause in refused.causes]))
