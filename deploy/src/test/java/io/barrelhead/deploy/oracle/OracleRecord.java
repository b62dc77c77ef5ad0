package io.barrelhead.deploy.oracle;

import tools.jackson.databind.JsonNode;

/// The newest version of one record, not deleted.
public record OracleRecord(OracleConnection connection, String stream, JsonNode body) {}
