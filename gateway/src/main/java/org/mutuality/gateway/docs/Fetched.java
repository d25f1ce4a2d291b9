package org.mutuality.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** @param documents of the services that answered; @param away those that didn't, by name */
record Fetched(Map<String, ObjectNode> documents, List<String> away) {}
