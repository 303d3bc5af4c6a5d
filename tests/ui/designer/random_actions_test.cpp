// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random user actions through the real undo stack; then undo all is the original to the byte, and redo all the same
// result. GRAFT_RANDOM_ACTIONS (10,000 take two minutes) and GRAFT_RANDOM_SEED choose other numbers.
#include "core/formats/graph_json/graph_json.h"
#include "core/layers/network_edits.h"
#include "tests/support/synthetic.h"
#include "tests/ui/designer/edit_world.h"
#include "tests/ui_models/tiny_network.h"
#include "ui/canvas/layer_actions.h"
#include "ui/panels/layer_edits.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>

#include <map>

using namespace graft;
using graft::test::EditWorld;

namespace {

constexpr std::size_t mostLayers = 22;

/// Everything undo must bring back, bit by bit.
struct State {
    std::string graph;
    WeightStore weights;
    CanvasPositions positions;
    BlockPositions blocks;

    explicit State(const NetworkDocument& document)
        : graph(graphToJson(document.graph())),
          weights(document.weights()),
          positions(document.positions()),
          blocks(document.blockPositions())
    {
    }
    void compare(const State& other) const
    {
        QCOMPARE(graph, other.graph);
        QVERIFY(weights.identical(other.weights));
        QVERIFY(positions == other.positions);
        QVERIFY(blocks == other.blocks);
    }
};

/// A user who knows every action and has no plan.
class Monkey {
public:
    Monkey(EditWorld& world, std::uint64_t seed) : m_world(world), m_random(seed) {}

    /// How many of the actions changed something.
    [[nodiscard]] int effective() const { return m_effective; }

    void act()
    {
        const int before = document().undoStack().index();
        const quint64 revision = document().revision();
        choose();
        m_effective += document().revision() != revision || document().undoStack().index() != before ? 1 : 0;
    }

private:
    void choose()
    {
        using Action = void (Monkey::*)();
        static constexpr std::array<Action, 20> actions{
            &Monkey::insert,    &Monkey::insert,  &Monkey::insertAtEnd, &Monkey::connect,   &Monkey::connect,
            &Monkey::reconnect, &Monkey::cutWire, &Monkey::remove,      &Monkey::remove,    &Monkey::duplicate,
            &Monkey::copyPaste, &Monkey::rename,  &Monkey::parameter,   &Monkey::parameter, &Monkey::freeze,
            &Monkey::move,      &Monkey::fold,    &Monkey::head,        &Monkey::goBack,    &Monkey::drag};
        // Too many layers make the user tidy up, none make one start again.
        if (graph().layers.size() > mostLayers)
            remove();
        else
            (this->*actions[m_random.below(actions.size())])();
    }

    [[nodiscard]] NetworkDocument& document() const { return m_world.document(); }
    [[nodiscard]] const NetworkGraph& graph() const { return document().graph(); }
    [[nodiscard]] NetworkEditor& editor() const { return m_world.scene().editor(); }
    [[nodiscard]] EditActions& actions() const { return m_world.page->editActions(); }

    [[nodiscard]] LayerId someLayer()
    {
        return graph().layers.empty() ? LayerId{} : graph().layers[m_random.below(graph().layers.size())].id;
    }
    [[nodiscard]] std::optional<Connection> someConnection()
    {
        const auto& all = graph().connections;
        return all.empty() ? std::nullopt : std::optional(all[m_random.below(all.size())]);
    }
    [[nodiscard]] std::string someType()
    {
        const auto schemas = builtinLayerSchemas();
        return schemas[m_random.below(schemas.size())].type;
    }
    void selectSome(std::size_t most)
    {
        std::vector<LayerId> layers;
        for (std::size_t i = 0, count = 1 + m_random.below(most); i < count; ++i)
            layers.push_back(someLayer());
        m_world.scene().selectLayers(layers);
    }

    void insert()
    {
        InsertPlace place;
        switch (m_random.below(3)) {
        case 0: place.connection = someConnection(); break;
        case 1: place.after = someLayer(); break;
        default: place.at = QPointF(static_cast<double>(m_random.below(400)), static_cast<double>(m_random.below(400)));
        }
        editor().insert(someType(), place);
    }
    void insertAtEnd()
    {
        InsertPlace place;
        if (m_random.below(2) == 0)
            place.from = PortRef{someLayer(), 0};
        else
            place.to = PortRef{someLayer(), static_cast<std::uint16_t>(m_random.below(2))};
        editor().insert(someType(), place);
    }
    void connect()
    {
        editor().connectPorts({someLayer(), 0}, {someLayer(), static_cast<std::uint16_t>(m_random.below(3))},
                              m_random.below(2) == 0);
    }
    void reconnect()
    {
        const auto held = someConnection();
        if (!held)
            return;
        const bool end = m_random.below(2) == 0;
        editor().reconnectPorts(*held, end ? held->from : PortRef{someLayer(), 0},
                                end ? PortRef{someLayer(), 0} : held->to, m_random.below(2) == 0);
    }
    void cutWire()
    {
        if (const auto held = someConnection())
            m_world.scene().selectConnection(*held);
        actions().remove->trigger();
    }
    void remove()
    {
        selectSome(graph().layers.size() > mostLayers ? 8 : 2);
        // A hand that presses Delete has clicked there before.
        m_world.page->activateWindow();
        m_world.view().setFocus(Qt::MouseFocusReason);
        QTest::keyClick(&m_world.view(), Qt::Key_Delete);
    }
    void duplicate()
    {
        selectSome(3);
        actions().duplicate->trigger();
    }
    void copyPaste()
    {
        selectSome(3);
        (m_random.below(4) == 0 ? actions().cut : actions().copy)->trigger();
        editor().paste(QPointF(static_cast<double>(m_random.below(300)), 0));
    }
    void rename()
    {
        static const QStringList names{QStringLiteral("a"),     QStringLiteral("b.c"),       QStringLiteral("b.d"),
                                       QStringLiteral("b.c.e"), QStringLiteral("Schicht ä"), QStringLiteral("fc")};
        const auto at = static_cast<qsizetype>(m_random.below(static_cast<std::uint64_t>(names.size())));
        editor().rename(someLayer(), names[at]);
    }
    void parameter()
    {
        const Layer* layer = graph().find(someLayer());
        const LayerSchema* schema = layer != nullptr ? findSchema(layer->type) : nullptr;
        if (schema == nullptr || schema->parameters.empty())
            return;
        const ParameterSpec& spec = schema->parameters[m_random.below(schema->parameters.size())];
        std::optional<ParameterValue> value;
        const auto number = static_cast<std::int64_t>(1 + m_random.below(8));
        switch (m_random.below(4) == 0 ? ParameterKind::Text : spec.kind) {
        case ParameterKind::Bool: value = m_random.below(2) == 0; break;
        case ParameterKind::Integer: value = number; break;
        case ParameterKind::Real: value = static_cast<double>(number) / 10; break;
        case ParameterKind::IntegerPair: value = std::vector<std::int64_t>{number, number}; break;
        default: break; // back to the default
        }
        PlannedEdit plan = planParameter(document(), layer->id, spec.name, value);
        const int gesture = m_random.below(2) == 0 ? m_gesture : 0;
        if (!plan.edits.empty())
            document().push(plan.text, std::move(plan.edits), gesture);
        if (m_random.below(4) == 0)
            m_gesture = document().newGesture();
    }
    void freeze()
    {
        selectSome(3);
        LayerActions& layers = m_world.page->layerActions();
        const std::array<QAction*, 5> choices{layers.freeze, layers.unfreeze, layers.freezeUpTo, layers.freezeTrunk,
                                              layers.unfreezeAll};
        choices[m_random.below(choices.size())]->trigger();
    }
    void move()
    {
        selectSome(3);
        switch (m_random.below(4)) {
        case 0: editor().align(static_cast<Alignment>(m_random.below(8))); break;
        case 1: m_world.page->layerActions().arrange->trigger(); break;
        default:
            QTest::keyClick(&m_world.view(), m_random.below(2) == 0 ? Qt::Key_Left : Qt::Key_Down, Qt::ControlModifier);
        }
    }
    void fold()
    {
        const auto& blocks = m_world.scene().blocks().blocks;
        if (!blocks.empty()) {
            const std::string path = blocks[m_random.below(blocks.size())].path;
            m_world.scene().setFolded(path, !m_world.scene().isFolded(path));
        }
        if (m_random.below(3) == 0)
            m_world.scene().unfoldAll();
    }
    void head()
    {
        auto edits = replaceHead(graph(), test::classNames(static_cast<std::int64_t>(2 + m_random.below(3))));
        if (edits.ok())
            document().push(QStringLiteral("Replace last layers"), *std::move(edits));
    }
    void goBack()
    {
        QUndoStack& stack = document().undoStack();
        const auto steps = m_random.below(3);
        for (std::uint64_t i = 0; i < steps; ++i)
            stack.undo();
        // Mostly he changes his mind; else what was undone is lost with the next step.
        const std::uint64_t back = m_random.below(4) == 0 ? m_random.below(steps + 1) : steps;
        for (std::uint64_t i = 0; i < back; ++i)
            stack.redo();
    }
    /// The hand itself: from an output to wherever another node is now.
    void drag()
    {
        if (m_random.below(4) == 0)
            QCoreApplication::processEvents();
        const NodeItem* from = m_world.scene().nodeOf(someLayer());
        const NodeItem* to = m_world.scene().nodeOf(someLayer());
        if (from == nullptr || to == nullptr)
            return;
        m_world.view().setViewpoint(from->outputPort(), 1.0);
        const QPoint start = m_world.at(m_random.below(2) == 0 ? from->outputPort() : from->inputPort());
        const QPoint goal = m_world.at(to->sceneBoundingRect().center());
        m_world.press(start);
        m_world.drag(goal, m_random.below(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
        if (m_random.below(5) == 0)
            m_world.key(Qt::Key_Escape);
        m_world.release(goal);
        actions().quickInsert().hide();
    }

    EditWorld& m_world;
    RandomStream m_random;
    int m_gesture = 0;
    int m_effective = 0;
};

int numberFrom(const char* variable, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok && number > 0 ? number : otherwise;
}

} // namespace

class RandomActionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoAllIsTheOriginalRedoAllTheResult();
};

void RandomActionsTest::undoAllIsTheOriginalRedoAllTheResult()
{
    EditWorld w;
    w.page = std::make_unique<DesignerPage>(w.world.context);
    w.page->resize(1200, 720);
    w.page->show();
    QVERIFY(QTest::qWaitForWindowExposed(w.page.get()));
    Project project;
    project.graph = test::smallNetwork();
    project.weights = test::tinyWeights(project.graph);
    project.positions[project.graph.layers[2].id] = {-300.5, 40.25};
    w.document().setProject(std::move(project), {});
    QVERIFY(w.settled());
    w.page->activateWindow();
    w.view().setFocus();

    const State original(w.document());
    const int count = numberFrom("GRAFT_RANDOM_ACTIONS", 3000);
    Monkey monkey(w, static_cast<std::uint64_t>(numberFrom("GRAFT_RANDOM_SEED", 7)));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        monkey.act();
        if (i % 64 == 0)
            QCoreApplication::processEvents();
    }
    const State result(w.document());
    QUndoStack& stack = w.document().undoStack();
    qInfo("%d actions, %d with effect: %d steps of undo, %zu layers, %lld ms", count, monkey.effective(), stack.count(),
          w.document().graph().layers.size(), timer.restart());
    QVERIFY(monkey.effective() > count / 3);
    const int top = stack.index();
    stack.setIndex(0);
    State(w.document()).compare(original);
    qInfo("undo all: %lld ms", timer.restart());
    stack.setIndex(top);
    State(w.document()).compare(result);
    qInfo("redo all: %lld ms", timer.restart());
    stack.setIndex(0);
    State(w.document()).compare(original);
    QTRY_VERIFY(w.scene().isSettled());
    QCOMPARE(w.scene().layerCount(), w.document().graph().layers.size());
}

QTEST_MAIN(RandomActionsTest)
#include "random_actions_test.moc"
