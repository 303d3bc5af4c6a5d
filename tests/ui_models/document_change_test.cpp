// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that bring or take weights and places: one step, and undo brings everything back bit by bit.
#include "core/formats/fragment/fragment.h"
#include "core/layers/structure_edits.h"
#include "tests/ui_models/tiny_document.h"

#include <QSignalSpy>
#include <QTest>

using namespace graft;

class DocumentChangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void renamingTakesWeightsAlong();
    void removedLayersTakeTheirWeights();
    void pastedWeightsAreOneStep();
    void gesturesMerge();
    void listenersSeeEverythingAtOnce();
};

namespace {

/// The name of a layer with weights, and one of its tensors.
std::pair<std::string, std::string> learnable(const NetworkDocument& document)
{
    for (const Layer& layer : document.graph().layers) {
        if (hasLearnables(layer))
            return {layer.name, layer.name + "." + learnablesOf(layer).front().suffix};
    }
    return {};
}

struct State {
    NetworkGraph graph;
    WeightStore weights;
    CanvasPositions positions;

    explicit State(const NetworkDocument& document)
        : graph(document.graph()),
          weights(document.weights()),
          positions(document.positions())
    {
    }
    bool operator==(const State& other) const
    {
        return graph == other.graph && weights.identical(other.weights) && positions == other.positions;
    }
};

/// Undo leads back to `before` exactly, redo forth again.
bool undoable(NetworkDocument& document, const State& before)
{
    const State after(document);
    document.undoStack().undo();
    const bool back = State(document) == before;
    document.undoStack().redo();
    return back && State(document) == after;
}

} // namespace

void DocumentChangeTest::renamingTakesWeightsAlong()
{
    NetworkDocument document;
    test::open(document);
    const State before(document);
    const auto [name, tensor] = learnable(document);
    const TensorData held = *document.weights().find(tensor);
    QVERIFY(document.push(QStringLiteral("Rename"), {RenameLayer{test::idOf(document, name.c_str()), "renamed"}}));
    QVERIFY(document.weights().find(tensor) == nullptr);
    const TensorData* moved = document.weights().find("renamed" + tensor.substr(name.size()));
    QVERIFY(moved != nullptr && moved->identical(held));
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(undoable(document, before));
}

void DocumentChangeTest::removedLayersTakeTheirWeights()
{
    NetworkDocument document;
    test::open(document);
    const auto [name, tensor] = learnable(document);
    const LayerId layer = test::idOf(document, name.c_str());
    document.moveLayers(QStringLiteral("move"), {{layer, {10, 20}}});
    const State before(document);
    QVERIFY(
        document.push(QStringLiteral("Delete"), removeLayers(document.graph(), document.analysis(), {layer}).edits));
    QVERIFY(document.weights().find(tensor) == nullptr);
    QVERIFY(document.positions().empty());
    QVERIFY(undoable(document, before));
}

void DocumentChangeTest::pastedWeightsAreOneStep()
{
    NetworkDocument document;
    test::open(document);
    const State before(document);
    const auto [name, tensor] = learnable(document);
    const LayerId layer = test::idOf(document, name.c_str());
    const NetworkFragment fragment = takeFragment(document.graph(), document.weights(), {{layer, {0, 0}}}, {layer});
    const FragmentPaste paste = pasteFragment(document.graph(), fragment, 8, 8);
    QVERIFY(document.push(QStringLiteral("Paste"), DocumentChange{paste.copies.edits, paste.weights, paste.positions}));
    QCOMPARE(document.undoStack().count(), 1);
    const Layer& copy = document.graph().layers.back();
    QVERIFY(
        document.weights().find(copy.name + tensor.substr(name.size()))->identical(*document.weights().find(tensor)));
    QCOMPARE(document.positions().at(copy.id).first, 8.0);
    QVERIFY(undoable(document, before));
}

void DocumentChangeTest::gesturesMerge()
{
    NetworkDocument document;
    test::open(document);
    const State before(document);
    const auto [name, tensor] = learnable(document);
    const LayerId layer = test::idOf(document, name.c_str());
    const int gesture = document.newGesture();
    for (const char* next : {"x", "y", "z"})
        QVERIFY(document.push(QStringLiteral("Rename"), {RenameLayer{layer, next}}, gesture));
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(document.weights().find("z" + tensor.substr(name.size())) != nullptr);
    QVERIFY(undoable(document, before));
}

void DocumentChangeTest::listenersSeeEverythingAtOnce()
{
    NetworkDocument document;
    test::open(document);
    const auto [name, tensor] = learnable(document);
    const std::string suffix = tensor.substr(name.size());
    const LayerId layer = test::idOf(document, name.c_str());
    int seen = 0;
    QObject::connect(&document, &NetworkDocument::graphChanged, &document, [&] {
        seen += document.weights().find("renamed" + suffix) != nullptr && document.positions().contains(layer) ? 1 : 0;
    });
    QVERIFY(document.push(QStringLiteral("Rename"),
                          DocumentChange{{RenameLayer{layer, "renamed"}}, {}, {{layer, {1, 2}}}}));
    QCOMPARE(seen, 1);
}

QTEST_GUILESS_MAIN(DocumentChangeTest)
#include "document_change_test.moc"
