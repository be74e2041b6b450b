package org.commonweave.exchange.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.exchange.RecordSource;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** Writes GraphML with typed attributes. */
public final class GraphMlExport implements ExportFormat {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /** Characters that XML 1.0 cannot hold. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Map<String, String> nodeTypes;
    private final Map<String, String> edgeTypes;

    public GraphMlExport(Model model) {
        this.nodeTypes = Attributes.types(
                model.nodeTypes().stream().map(NodeType::properties).toList());
        this.edgeTypes = Attributes.types(model.relationshipTypes().stream()
                .map(RelationshipType::properties)
                .toList());
        edgeTypes.put("weight", "double");
    }

    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public List<String> write(RecordSource source, Path target) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(target);
                Stream<GraphRecord> records = source.records()) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(file);
            begin(xml);
            for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
                GraphRecord record = each.next();
                if (record instanceof NodeRecord node) {
                    node(xml, node);
                } else if (record instanceof RelationshipRecord tie) {
                    edge(xml, tie);
                }
                xml.writeCharacters("\n");
            }
            xml.writeEndDocument();
            xml.close();
            return List.of();
        } catch (XMLStreamException e) {
            throw new IOException("The GraphML could not be written", e);
        }
    }

    private void begin(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        keys(xml, "node", nodeTypes);
        keys(xml, "edge", edgeTypes);
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "commonweave");
        xml.writeAttribute("edgedefault", "directed");
        xml.writeCharacters("\n");
    }

    private static void keys(XMLStreamWriter xml, String of, Map<String, String> types) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : types.entrySet()) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", of + "." + attribute.getKey());
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", attribute.getKey());
            xml.writeAttribute("attr.type", attribute.getValue());
        }
        xml.writeCharacters("\n");
    }

    private void node(XMLStreamWriter xml, NodeRecord node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", Attributes.id(new NodeRef(node.label(), node.id())));
        data(xml, "node.label", Attributes.label(node.properties(), node.id()));
        data(xml, "node.type", node.label());
        data(xml, "node", node.properties(), nodeTypes);
        xml.writeEndElement();
    }

    private void edge(XMLStreamWriter xml, RelationshipRecord tie) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", tie.type() + ":" + tie.id());
        xml.writeAttribute("source", Attributes.id(tie.from()));
        xml.writeAttribute("target", Attributes.id(tie.to()));
        data(xml, "edge.label", tie.type());
        data(xml, "edge.type", tie.type());
        data(xml, "edge.weight", Attributes.weight(tie.properties()));
        data(xml, "edge", tie.properties(), edgeTypes);
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, String of, Map<String, Object> properties, Map<String, String> types)
            throws XMLStreamException {
        for (Map.Entry<String, Object> value :
                Attributes.values(properties, types).entrySet()) {
            data(xml, of + "." + value.getKey(), value.getValue());
        }
    }

    private static void data(XMLStreamWriter xml, String key, Object value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(FORBIDDEN.matcher(value.toString()).replaceAll(""));
        xml.writeEndElement();
    }
}
