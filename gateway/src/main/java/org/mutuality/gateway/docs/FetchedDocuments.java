package org.mutuality.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** @param documents of the services that answered; @param unavailable those that didn't, by name */
record FetchedDocuments(Map<String, ObjectNode> documents, List<String> unavailable) {}
