<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BlockCard</name>
    <message>
        <source>nothing to learn</source>
        <translation>没有可学习的参数</translation>
    </message>
    <message>
        <source>frozen, batch statistics adapt</source>
        <translation>已冻结，批统计量会自适应</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>%1 已冻结</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>block of %n layer(s)</source>
        <translation>
            <numerusform>含 %n 层的块</numerusform>
        </translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>has new weights</source>
        <translation>含新权重</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-accumulates</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
</context>
<context>
    <name>ConnectInteraction</name>
    <message>
        <source>Shift connects all the same.</source>
        <translation>按住 Shift 可强制连接。</translation>
    </message>
</context>
<context>
    <name>DropInteraction</name>
    <message>
        <source>It does not fit what flows here; its settings will need a change.</source>
        <translation>它与此处的数据不匹配，需要修改其设置。</translation>
    </message>
</context>
<context>
    <name>FrostLineInteraction</name>
    <message>
        <source>Move the frost line</source>
        <translation>移动冻结线</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>nothing to learn</source>
        <translation>没有可学习的内容</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>trainable, starts from new weights</source>
        <translation>可训练，从新权重开始</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>新权重</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-accumulates</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>new</source>
        <comment>badge of a layer with new weights</comment>
        <translation>新</translation>
    </message>
    <message>
        <source>Input</source>
        <extracomment>Short names of layer types, for the second line of a layer in the graph: at most about 10 letters.</extracomment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Conv</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>BatchNorm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>MaxPool</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <source>AvgPool</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <source>AdaptiveAvgPool</source>
        <translation>自适应池化</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Concat</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>AdaptiveMaxPool</source>
        <translation>自适应最大池化</translation>
    </message>
    <message>
        <source>frozen, batch statistics adapt</source>
        <translation>已冻结，批统计量会自适应</translation>
    </message>
    <message>
        <source>not in the imported network</source>
        <translation>不在导入的网络中</translation>
    </message>
    <message>
        <source>changed since import</source>
        <translation>导入后已更改</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>LayerEdits</name>
    <message>
        <source>Set %1 of %2 to %3</source>
        <translation>将 %2 的%1设为 %3</translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3, with new weights</source>
        <translation>将 %2 的%1设为 %3，并使用新权重</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 个层</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset the settings of %1, with new weights</source>
        <translation>重置 %1 的设置，使用新权重</translation>
    </message>
    <message>
        <source>Reset the settings of %1</source>
        <translation>重置 %1 的设置</translation>
    </message>
    <message numerus="yes">
        <source>This discards the pretrained weights of %n layer(s). Press Enter to go on.</source>
        <translation>
            <numerusform>这会丢弃 %n 个层的预训练权重。按回车键继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>This discards the pretrained weights of %1 (%2). Press Enter to go on.</source>
        <translation>这会丢弃 %1 (%2) 的预训练权重。按回车键继续。</translation>
    </message>
</context>
<context>
    <name>MoveInteraction</name>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message numerus="yes">
        <source>Move %n layer(s)</source>
        <translation>
            <numerusform>移动 %n 层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconnectInteraction</name>
    <message>
        <source>Release to disconnect</source>
        <translation>松开以断开连接</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. The old file is unchanged.</source>
        <translation>无法写入 %1：%2。原文件未改动。</translation>
    </message>
    <message>
        <source>Cannot read %1: it is not a regular file.</source>
        <translation>无法读取 %1：它不是普通文件。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2 bytes are more than the allowed %3.</source>
        <translation>无法读取 %1：大小为 %2 字节，超过允许的 %3 字节。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is not a regular file.</source>
        <translation>无法写入 %1：它不是普通文件。</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>There is not enough memory for a batch. Use a smaller batch.</source>
        <translation>内存不足以容纳一个批次。请减小批大小。</translation>
    </message>
    <message>
        <source>An unexpected error occurred: %1</source>
        <translation>发生意外错误：%1</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>正在查找图片</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This folder cannot be read: %1.</source>
        <translation>无法读取此文件夹：%1。</translation>
    </message>
    <message>
        <source>This link leads back to a folder that is read already.</source>
        <translation>此链接指向已在读取的文件夹。</translation>
    </message>
    <message>
        <source>Hidden files and folders are left out.</source>
        <translation>隐藏的文件和文件夹会被略过。</translation>
    </message>
    <message>
        <source>It is not in a class folder.</source>
        <translation>文件不在类别文件夹中。</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>此链接的目标不存在。</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Graft does not read %1 files.</source>
        <translation>Graft 不支持读取 %1 文件。</translation>
    </message>
    <message>
        <source>Its content is not a picture that Graft reads.</source>
        <translation>其内容不是 Graft 能读取的图片。</translation>
    </message>
    <message>
        <source>This folder is nested too deeply.</source>
        <translation>此文件夹嵌套过深。</translation>
    </message>
    <message>
        <source>Cannot create the folder %1: %2.</source>
        <translation>无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>Drawing flowers</source>
        <translation>正在绘制花卉</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1 is a %2 file; Graft reads JPEG, PNG, BMP, WebP and TIFF.</source>
        <translation>%1 是 %2 文件；Graft 可读取 JPEG、PNG、BMP、WebP 和 TIFF。</translation>
    </message>
    <message>
        <source>%1 is not a picture: its content is neither JPEG, PNG, BMP, WebP nor TIFF.</source>
        <translation>%1 不是图片：其内容不是 JPEG、PNG、BMP、WebP 或 TIFF。</translation>
    </message>
    <message>
        <source>%1 claims %2 x %3 pixels, more than the allowed %4.</source>
        <translation>%1 标称有 %2 x %3 像素，超过允许的 %4 像素。</translation>
    </message>
    <message>
        <source>%1 is a JPEG with %2 scans; %3 are allowed.</source>
        <translation>%1 是含 %2 次扫描的 JPEG；最多允许 %3 次。</translation>
    </message>
    <message>
        <source>%1 is truncated: its %2 data end too early, after %3 bytes.</source>
        <translation>%1 不完整：其 %2 数据在 %3 字节后提前结束。</translation>
    </message>
    <message>
        <source>%1 is a damaged %2 picture.</source>
        <translation>%1 是损坏的 %2 图片。</translation>
    </message>
    <message>
        <source>Not enough memory to open %1.</source>
        <translation>内存不足，无法打开 %1。</translation>
    </message>
    <message>
        <source>An empty picture cannot be written.</source>
        <translation>无法写入空图片。</translation>
    </message>
    <message>
        <source>The picture could not be written as PNG.</source>
        <translation>无法将图片写为 PNG。</translation>
    </message>
    <message>
        <source>This class folder has no pictures.</source>
        <translation>此类别文件夹中没有图片。</translation>
    </message>
    <message>
        <source>This class has no pictures for validation.</source>
        <translation>此类别没有用于验证的图片。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 has no pictures in class folders. Each class needs a folder of its own with JPEG, PNG, BMP, WebP or TIFF files.</source>
        <translation>%1 的类别文件夹中没有图片。每个类别需要一个单独的文件夹，内含 JPEG、PNG、BMP、WebP 或 TIFF 文件。</translation>
    </message>
    <message>
        <source>%1 has pictures of only one class, %2. Learning to tell classes apart needs at least two class folders.</source>
        <translation>%1 中只有一个类别的图片：%2。要学会区分类别，至少需要两个类别文件夹。</translation>
    </message>
    <message>
        <source>This class has no pictures for training.</source>
        <translation>此类别没有用于训练的图片。</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>Garden flowers has no picture %1.</source>
        <translation>花园花卉中没有图片 %1。</translation>
    </message>
    <message>
        <source>A sample was read into a buffer of wrong size.</source>
        <translation>样本被读入大小不符的缓冲区。</translation>
    </message>
    <message>
        <source>%1 is a damaged animated WebP: its first frame is broken.</source>
        <translation>%1 是损坏的动态 WebP：其第一帧已损坏。</translation>
    </message>
    <message>
        <source>The input layer %1 has an impossible value for %2.</source>
        <translation>输入层 %1 的 %2 取值无效。</translation>
    </message>
    <message>
        <source>The network %1 has no input layer, so nothing says how it wants its images.</source>
        <translation>网络 %1 没有输入层，无法得知它需要怎样的图片。</translation>
    </message>
    <message>
        <source>The input layer %1 expects %2, not images.</source>
        <translation>输入层 %1 需要的是 %2，而不是图片。</translation>
    </message>
    <message>
        <source>The file holds a whole model object (%1); save model.state_dict() instead.</source>
        <translation>文件保存的是整个模型对象（%1）；请改为保存 model.state_dict()。</translation>
    </message>
    <message>
        <source>The file refers to %1, which is not tensor data.</source>
        <translation>文件引用了 %1，它不是张量数据。</translation>
    </message>
    <message>
        <source>The file holds a single tensor, not a state dict.</source>
        <translation>文件中只有单个张量，没有 state dict。</translation>
    </message>
    <message>
        <source>The file holds no state dict.</source>
        <translation>文件中没有 state dict。</translation>
    </message>
    <message>
        <source>The file holds no tensors.</source>
        <translation>文件中没有张量。</translation>
    </message>
    <message>
        <source>Ignored an object of class %1.</source>
        <translation>已忽略一个 %1 类的对象。</translation>
    </message>
    <message>
        <source>Used the part &quot;%1&quot; of a checkpoint.</source>
        <translation>已使用检查点中的“%1”部分。</translation>
    </message>
    <message>
        <source>Ignored the entry &quot;%1&quot;: it is not a tensor.</source>
        <translation>已忽略条目“%1”：它不是张量。</translation>
    </message>
    <message>
        <source>A tensor has no usable name.</source>
        <translation>有一个张量没有可用的名称。</translation>
    </message>
    <message>
        <source>The tensor name %1 appears twice.</source>
        <translation>张量名称 %1 出现了两次。</translation>
    </message>
    <message>
        <source>A reference to a tensor&apos;s storage is malformed.</source>
        <translation>对张量存储块的引用格式有误。</translation>
    </message>
    <message>
        <source>Tensor %1 has a malformed shape, or negative or too many dimensions.</source>
        <translation>张量 %1 的形状有误，或者维度为负或过多。</translation>
    </message>
    <message>
        <source>Tensor %1 has element type %2, which is not supported.</source>
        <translation>张量 %1 的元素类型为 %2，不受支持。</translation>
    </message>
    <message>
        <source>Tensor %1 reaches outside its storage of %2 elements.</source>
        <translation>张量 %1 超出了其 %2 个元素的存储块。</translation>
    </message>
    <message>
        <source>Tensor %1 has %2 dimensions but %3 strides.</source>
        <translation>张量 %1 有 %2 个维度，却有 %3 个步长。</translation>
    </message>
    <message>
        <source>Element type %1 is not supported.</source>
        <translation>不支持元素类型 %1。</translation>
    </message>
    <message>
        <source>The description of tensor %1 is malformed.</source>
        <translation>张量 %1 的描述格式有误。</translation>
    </message>
    <message>
        <source>Tensor %1 cannot be read.</source>
        <translation>无法读取张量 %1。</translation>
    </message>
    <message>
        <source>The storage of tensor %1 has %2 bytes instead of %3.</source>
        <translation>张量 %1 的存储块有 %2 字节，应为 %3 字节。</translation>
    </message>
    <message>
        <source>Not valid pickle data at byte %1 (%2).</source>
        <translation>字节 %1 处不是有效的 pickle 数据（%2）。</translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation>数据提前结束。</translation>
    </message>
    <message>
        <source>The data needs more than %1 stack entries.</source>
        <translation>数据需要超过 %1 个栈条目。</translation>
    </message>
    <message>
        <source>The data describes more than %1 objects.</source>
        <translation>数据描述了超过 %1 个对象。</translation>
    </message>
    <message>
        <source>The stack is empty.</source>
        <translation>栈为空。</translation>
    </message>
    <message>
        <source>A mark is missing.</source>
        <translation>缺少标记。</translation>
    </message>
    <message>
        <source>The data is nested more than %1 levels deep.</source>
        <translation>数据嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>Pickle protocol %1 is not known.</source>
        <translation>未知的 pickle 协议 %1。</translation>
    </message>
    <message>
        <source>The data has more than %1 operations.</source>
        <translation>数据包含超过 %1 个操作。</translation>
    </message>
    <message>
        <source>This is not an operation.</source>
        <translation>这不是有效的操作。</translation>
    </message>
    <message>
        <source>A key has no value.</source>
        <translation>有一个键没有值。</translation>
    </message>
    <message>
        <source>Entries can only be added to a dictionary.</source>
        <translation>条目只能添加到字典中。</translation>
    </message>
    <message>
        <source>Elements can only be added to a list or a set.</source>
        <translation>元素只能添加到列表或集合中。</translation>
    </message>
    <message>
        <source>The arguments of a call are not a tuple.</source>
        <translation>调用的参数不是元组。</translation>
    </message>
    <message>
        <source>The name of a class is not a text.</source>
        <translation>类的名称不是文本。</translation>
    </message>
    <message>
        <source>Extension codes are not supported.</source>
        <translation>不支持扩展代码。</translation>
    </message>
    <message>
        <source>Buffers outside the stream are not supported.</source>
        <translation>不支持数据流之外的缓冲区。</translation>
    </message>
    <message>
        <source>Memory cell %1 is empty.</source>
        <translation>存储单元 %1 为空。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>A text has no quotes.</source>
        <translation>有一段文本缺少引号。</translation>
    </message>
    <message>
        <source>A text has a bad escape sequence.</source>
        <translation>有一段文本含有错误的转义序列。</translation>
    </message>
    <message>
        <source>The network has no such layer.</source>
        <translation>网络中没有这样的层。</translation>
    </message>
    <message>
        <source>The id of layer %1 is already taken.</source>
        <translation>层 %1 的标识已被占用。</translation>
    </message>
    <message>
        <source>A layer named &quot;%1&quot; exists already, or the name is empty.</source>
        <translation>名为“%1”的层已存在，或者名称为空。</translation>
    </message>
    <message>
        <source>Layer %1 is still connected.</source>
        <translation>层 %1 仍有连接。</translation>
    </message>
    <message>
        <source>Input %1 of layer %2 is already connected.</source>
        <translation>层 %2 的输入 %1 已有连接。</translation>
    </message>
    <message>
        <source>The network has no such connection.</source>
        <translation>网络中没有这样的连接。</translation>
    </message>
    <message>
        <source>The learning rate factor of layer %1 must be 0 or more.</source>
        <translation>层 %1 的学习率倍数必须大于或等于 0。</translation>
    </message>
    <message>
        <source>A connection leads to a layer that does not exist.</source>
        <translation>有一条连接指向不存在的层。</translation>
    </message>
    <message>
        <source>The network has a cycle through layer %1.</source>
        <translation>网络中存在经过层 %1 的环路。</translation>
    </message>
    <message>
        <source>Layer %1: input %2 is %3, but input 1 is %4.</source>
        <translation>层 %1：输入 %2 为 %3，而输入 1 为 %4。</translation>
    </message>
    <message>
        <source>Layer %1: dimension %2 (%3) of input %4 is %5, but %6 is expected as in input 1.</source>
        <translation>层 %1：输入 %4 的维度 %2（%3）为 %5，应与输入 1 相同，为 %6。</translation>
    </message>
    <message>
        <source>The output of layer %1 would be too large.</source>
        <translation>层 %1 的输出会过大。</translation>
    </message>
    <message>
        <source>Layer %1 cannot divide its %2 input channels into %3 equal groups.</source>
        <translation>层 %1 无法将 %2 个输入通道平分为 %3 组。</translation>
    </message>
    <message>
        <source>Layer %1 cannot divide its %2 output channels into %3 equal groups.</source>
        <translation>层 %1 无法将 %2 个输出通道平分为 %3 组。</translation>
    </message>
    <message>
        <source>Layer %1 has %2 channels, so %3 needs that many numbers, not %4.</source>
        <translation>层 %1 有 %2 个通道，因此 %3 需要同样数量的数值，而不是 %4 个。</translation>
    </message>
    <message>
        <source>Layer %1 needs one number for each class, but gets %2; put a flatten layer before it.</source>
        <translation>层 %1 需要每个类别一个数值，得到的却是 %2；请在它前面添加展平层。</translation>
    </message>
    <message>
        <source>Layer %1 names %2 classes, but gets %3 numbers.</source>
        <translation>层 %1 列出了 %2 个类别，得到的却是 %3 个数值。</translation>
    </message>
    <message>
        <source>Layer %1 needs a list of numbers for every sample.</source>
        <translation>层 %1 需要每个样本对应一列数值。</translation>
    </message>
    <message>
        <source>Layer %1 expects %2 input features, but gets %3.</source>
        <translation>层 %1 需要 %2 个输入特征，得到的却是 %3 个。</translation>
    </message>
    <message>
        <source>The network has no output layer.</source>
        <translation>网络没有输出层。</translation>
    </message>
    <message>
        <source>A classifier needs at least two classes.</source>
        <translation>分类器至少需要两个类别。</translation>
    </message>
    <message>
        <source>A class name is empty.</source>
        <translation>有一个类别名称为空。</translation>
    </message>
    <message>
        <source>The class name &quot;%1&quot; occurs twice.</source>
        <translation>类别名称“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Layer %1 cannot be given another number of classes</source>
        <translation>无法更改层 %1 的类别数</translation>
    </message>
    <message>
        <source>The network has no layer whose number of outputs could be the number of classes.</source>
        <translation>网络中没有一层的输出数可以作为类别数。</translation>
    </message>
    <message>
        <source>A learning rate factor must be 0 or more.</source>
        <translation>学习率倍数必须大于或等于 0。</translation>
    </message>
    <message>
        <source>Layer %1 has no weights that could be frozen.</source>
        <translation>层 %1 没有可冻结的权重。</translation>
    </message>
    <message>
        <source>Parameter %1 is not a finite number.</source>
        <translation>参数 %1 不是有限数值。</translation>
    </message>
    <message>
        <source>Parameter %1 must be at least %2, but is %3.</source>
        <translation>参数 %1 不得小于 %2，当前为 %3。</translation>
    </message>
    <message>
        <source>Parameter %1 must be at most %2, but is %3.</source>
        <translation>参数 %1 不得大于 %2，当前为 %3。</translation>
    </message>
    <message>
        <source>Parameter %1 has a value of the wrong kind.</source>
        <translation>参数 %1 的值类型不符。</translation>
    </message>
    <message>
        <source>Parameter %1 needs two numbers (height, width), not %2.</source>
        <translation>参数 %1 需要两个数值（高度、宽度），而不是 %2 个。</translation>
    </message>
    <message>
        <source>Parameter %1 cannot be &quot;%2&quot;.</source>
        <translation>参数 %1 不能为“%2”。</translation>
    </message>
    <message>
        <source>Layer %1 (%2) has no parameter %3.</source>
        <translation>层 %1（%2）没有参数 %3。</translation>
    </message>
    <message>
        <source>Layer %1 has an invalid parameter</source>
        <translation>层 %1 有无效参数</translation>
    </message>
    <message>
        <source>Layer %1 allows a padding of at most %2 px (half its window), but has %3 px.</source>
        <translation>层 %1 的填充最多为 %2 px（窗口的一半），当前为 %3 px。</translation>
    </message>
    <message>
        <source>Layer %1 cannot work with %2 inputs.</source>
        <translation>层 %1 无法使用 %2 个输入。</translation>
    </message>
    <message>
        <source>Layer %1 flattens from dimension %2 to %3, which is backwards.</source>
        <translation>层 %1 从维度 %2 展平到 %3，顺序颠倒。</translation>
    </message>
    <message>
        <source>A network needs exactly one input layer; this one has %1.</source>
        <translation>网络必须恰好有一个输入层；当前有 %1 个。</translation>
    </message>
    <message>
        <source>A network needs exactly one output layer; this one has %1.</source>
        <translation>网络必须恰好有一个输出层；当前有 %1 个。</translation>
    </message>
    <message>
        <source>Layer %1 has the unknown type %2.</source>
        <translation>层 %1 的类型 %2 未知。</translation>
    </message>
    <message>
        <source>The output of layer %1 is not connected to anything.</source>
        <translation>层 %1 的输出没有任何连接。</translation>
    </message>
    <message>
        <source>Layer %1 takes at most %2 inputs, but %3 are connected.</source>
        <translation>层 %1 最多接受 %2 个输入，却连接了 %3 个。</translation>
    </message>
    <message>
        <source>Input %1 of layer %2 is not connected.</source>
        <translation>层 %2 的输入 %1 没有连接。</translation>
    </message>
    <message>
        <source>Layer %1 has no output %2.</source>
        <translation>层 %1 没有输出 %2。</translation>
    </message>
    <message>
        <source>The weights of layer %1 would be too large.</source>
        <translation>层 %1 的权重会过大。</translation>
    </message>
    <message>
        <source>Layer %1 needs channels, height and width, but gets %2 (%3 axes instead of 3).</source>
        <translation>层 %1 需要通道、高度和宽度，得到的却是 %2（%3 个轴，应为 3 个）。</translation>
    </message>
    <message>
        <source>Layer %1 expects %2 input channels, but gets %3.</source>
        <translation>层 %1 需要 %2 个输入通道，得到的却是 %3 个。</translation>
    </message>
    <message>
        <source>Layer %1 needs an input at least %2 px high, but gets %3 px.</source>
        <translation>层 %1 的输入高度至少为 %2 px，得到的却是 %3 px。</translation>
    </message>
    <message>
        <source>Layer %1 needs an input at least %2 px wide, but gets %3 px.</source>
        <translation>层 %1 的输入宽度至少为 %2 px，得到的却是 %3 px。</translation>
    </message>
    <message>
        <source>Layer %1 must not work across the batch (dimension 0).</source>
        <translation>层 %1 不能跨批次运算（维度 0）。</translation>
    </message>
    <message>
        <source>Layer %1 works on dimension %2, but its input has only %3.</source>
        <translation>层 %1 作用于维度 %2，但其输入只有 %3 个维度。</translation>
    </message>
    <message>
        <source>Cannot open the project %1.</source>
        <translation>无法打开项目 %1。</translation>
    </message>
    <message>
        <source>Its table of contents is damaged.</source>
        <translation>其内容目录已损坏。</translation>
    </message>
    <message>
        <source>It was made by a newer Graft (format %1, this one reads up to %2). Update Graft to open it.</source>
        <translation>它由更新版本的 Graft 创建（格式 %1，当前版本最高支持 %2）。请更新 Graft 后再打开。</translation>
    </message>
    <message>
        <source>Its part %1 was changed or damaged.</source>
        <translation>其中的 %1 部分被更改或已损坏。</translation>
    </message>
    <message>
        <source>It is not a Graft project.</source>
        <translation>它不是 Graft 项目。</translation>
    </message>
    <message>
        <source>The session data is not a JSON object.</source>
        <translation>会话数据不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The session data cannot be read: %1.</source>
        <translation>无法读取会话数据：%1。</translation>
    </message>
    <message>
        <source>LibTorch %1 finds no CUDA device here. Use the CPU, or check the NVIDIA driver.</source>
        <translation>LibTorch %1 在此处找不到 CUDA 设备。请使用 CPU，或检查 NVIDIA 驱动程序。</translation>
    </message>
    <message>
        <source>This LibTorch (%1) was built without CUDA. Use the CPU, or build Graft with a CUDA LibTorch.</source>
        <translation>此 LibTorch（%1）不含 CUDA。请使用 CPU，或用支持 CUDA 的 LibTorch 构建 Graft。</translation>
    </message>
    <message>
        <source>The GPU computes wrong results.</source>
        <translation>GPU 的计算结果有误。</translation>
    </message>
    <message>
        <source>Unknown device &quot;%1&quot;; known are auto, cpu and cuda.</source>
        <translation>未知设备“%1”；可用的有 auto、cpu 和 cuda。</translation>
    </message>
    <message>
        <source>The layer %1 is not connected.</source>
        <translation>层 %1 没有连接。</translation>
    </message>
    <message>
        <source>The network needs an input layer and an output layer.</source>
        <translation>网络需要输入层和输出层。</translation>
    </message>
    <message>
        <source>The shape at layer %1 cannot be determined.</source>
        <translation>无法确定层 %1 处的形状。</translation>
    </message>
    <message>
        <source>No data flows from the input to the output layer %1.</source>
        <translation>数据无法从输入到达输出层 %1。</translation>
    </message>
    <message>
        <source>The weights of layer %1 are incomplete.</source>
        <translation>层 %1 的权重不完整。</translation>
    </message>
    <message>
        <source>The layer %1 has the type %2, which Graft cannot run. Delete or replace it.</source>
        <translation>层 %1 的类型为 %2，Graft 无法运行。请删除或替换它。</translation>
    </message>
    <message>
        <source>There is not enough memory (%1). Use a smaller batch or smaller inputs, or close other programs.</source>
        <translation>内存不足（%1）。请减小批大小或输入尺寸，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The GPU reports an error: %1</source>
        <translation>GPU 报告错误：%1</translation>
    </message>
    <message>
        <source>LibTorch reports an error: %1</source>
        <translation>LibTorch 报告错误：%1</translation>
    </message>
    <message>
        <source>%1 tensors of the network are missing in its weights: %2.</source>
        <translation>网络的权重中缺少 %1 个张量：%2。</translation>
    </message>
    <message>
        <source>The tensor %1 has the shape %2, the network needs %3.</source>
        <translation>张量 %1 的形状为 %2，网络需要 %3。</translation>
    </message>
    <message>
        <source>The tensor %1 cannot be used.</source>
        <translation>张量 %1 无法使用。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; must be between %2 and %3.</source>
        <translation>选项“%1”必须介于 %2 和 %3 之间。</translation>
    </message>
    <message>
        <source>The tensor shape %1 is not possible.</source>
        <translation>张量形状 %1 不可能存在。</translation>
    </message>
    <message>
        <source>There is no memory for a tensor of %1 bytes.</source>
        <translation>没有足够内存存放 %1 字节的张量。</translation>
    </message>
    <message>
        <source>%1 values do not fill a tensor of shape %2.</source>
        <translation>%1 个数值无法填满形状为 %2 的张量。</translation>
    </message>
    <message>
        <source>Cannot convert a tensor from %1 to %2.</source>
        <translation>无法将张量从 %1 转换为 %2。</translation>
    </message>
    <message>
        <source>The weights fit no network that Graft knows. The closest is %1: %2.</source>
        <translation>这些权重与 Graft 已知的网络都不匹配。最接近的是 %1：%2。</translation>
    </message>
    <message>
        <source>There is no model named %1.</source>
        <translation>没有名为 %1 的模型。</translation>
    </message>
    <message>
        <source>The network does not know the class %1 of %2.</source>
        <translation>网络不认识 %2 中的类别 %1。</translation>
    </message>
    <message>
        <source>There is not enough memory. Try a smaller --batch.</source>
        <translation>内存不足。请尝试减小 --batch。</translation>
    </message>
    <message>
        <source>Unexpected error: %1.</source>
        <translation>意外错误：%1。</translation>
    </message>
    <message>
        <source>Cannot open %1 as a network</source>
        <translation>无法将 %1 作为网络打开</translation>
    </message>
    <message>
        <source>There is no model and no file named %1. &quot;graft-cli models&quot; lists the models.</source>
        <translation>没有名为 %1 的模型或文件。运行“graft-cli models”可列出所有模型。</translation>
    </message>
    <message>
        <source>--weights belongs to a model of the catalogue; %1 brings its own weights.</source>
        <translation>--weights 只用于目录中的模型；%1 自带权重。</translation>
    </message>
    <message>
        <source>The network has no layer named %1. &quot;graft-cli inspect&quot; lists them.</source>
        <translation>网络中没有名为 %1 的层。运行“graft-cli inspect”可列出所有层。</translation>
    </message>
    <message>
        <source>--freeze takes trunk, none or until:LAYER, not %1.</source>
        <translation>--freeze 的取值为 trunk、none 或 until:层名，不能是 %1。</translation>
    </message>
    <message>
        <source>%1 is a damaged %2 picture: its header makes no sense.</source>
        <translation>%1 是损坏的 %2 图片：其文件头无意义。</translation>
    </message>
    <message>
        <source>There are no samples to evaluate.</source>
        <translation>没有可评估的样本。</translation>
    </message>
    <message>
        <source>The data has the shape %1, the network reads %2.</source>
        <translation>数据的形状为 %1，网络需要 %2。</translation>
    </message>
    <message>
        <source>The sample %1 has the class number %2, but the network knows %3 classes.</source>
        <translation>样本 %1 的类别编号为 %2，但网络只有 %3 个类别。</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>评估已停止。</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>没有网络。</translation>
    </message>
    <message>
        <source>The network reads %1 numbers a sample; %2 numbers are not %3 samples.</source>
        <translation>网络的每个样本需要 %1 个数值；%2 个数值不能构成 %3 个样本。</translation>
    </message>
    <message>
        <source>The parameters of layer %1 are malformed.</source>
        <translation>层 %1 的参数格式有误。</translation>
    </message>
    <message>
        <source>Parameter %2 of layer %1 is malformed.</source>
        <translation>层 %1 的参数 %2 格式有误。</translation>
    </message>
    <message>
        <source>A layer is malformed.</source>
        <translation>有一个层格式有误。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; has no usable id, name or type.</source>
        <translation>层“%1”缺少可用的标识、名称或类型。</translation>
    </message>
    <message>
        <source>The list of layers is missing, malformed or too long.</source>
        <translation>层列表缺失、格式有误或过长。</translation>
    </message>
    <message>
        <source>The list of connections is missing, malformed or too long.</source>
        <translation>连接列表缺失、格式有误或过长。</translation>
    </message>
    <message>
        <source>A connection is malformed.</source>
        <translation>有一条连接格式有误。</translation>
    </message>
    <message>
        <source>Two connections lead to the same input.</source>
        <translation>有两条连接指向同一个输入。</translation>
    </message>
    <message>
        <source>The text is not a network.</source>
        <translation>此文本不是网络。</translation>
    </message>
    <message>
        <source>The network was written by a newer version of Graft.</source>
        <translation>此网络由更新版本的 Graft 写入。</translation>
    </message>
    <message>
        <source>The name of the network is malformed.</source>
        <translation>网络的名称格式有误。</translation>
    </message>
    <message>
        <source>Cannot read the network.</source>
        <translation>无法读取网络。</translation>
    </message>
    <message>
        <source>A number is too large.</source>
        <translation>有一个数值过大。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; appears twice.</source>
        <translation>键“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The JSON text is not valid at byte %1.</source>
        <translation>JSON 文本在字节 %1 处无效。</translation>
    </message>
    <message>
        <source>The JSON text has too many values.</source>
        <translation>JSON 文本包含过多的值。</translation>
    </message>
    <message>
        <source>The JSON text is nested too deeply.</source>
        <translation>JSON 文本嵌套过深。</translation>
    </message>
    <message>
        <source>The JSON text is not valid.</source>
        <translation>JSON 文本无效。</translation>
    </message>
    <message>
        <source>The JSON text is too long.</source>
        <translation>JSON 文本过长。</translation>
    </message>
    <message>
        <source>It is an HDF5 file (Keras); only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 HDF5 文件（Keras）；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is a TensorFlow Lite model; only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 TensorFlow Lite 模型；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is a Git LFS pointer, not the file itself; fetch it with git lfs pull.</source>
        <translation>它是 Git LFS 指针，而不是文件本身；请用 git lfs pull 获取。</translation>
    </message>
    <message>
        <source>It is compressed with gzip; unpack it first.</source>
        <translation>文件经过 gzip 压缩；请先解压。</translation>
    </message>
    <message>
        <source>It is a GGUF file; only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 GGUF 文件；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is a NumPy array; only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 NumPy 数组；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is a picture, not a weight file.</source>
        <translation>它是图片，而不是权重文件。</translation>
    </message>
    <message>
        <source>It is an ONNX model; only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 ONNX 模型；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is a Caffe model; only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 Caffe 模型；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is a TensorFlow graph; only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 TensorFlow 计算图；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is a Darknet file; only weights of PyTorch and safetensors can be opened.</source>
        <translation>它是 Darknet 文件；只能打开 PyTorch 和 safetensors 的权重。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>It is a web page, not a weight file.</source>
        <translation>它是网页，而不是权重文件。</translation>
    </message>
    <message>
        <source>It is neither a PyTorch file nor a safetensors file.</source>
        <translation>它既不是 PyTorch 文件，也不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>There is not enough memory to open %1.</source>
        <translation>内存不足，无法打开 %1。</translation>
    </message>
    <message>
        <source>Storage %1 is truncated or does not fit its description.</source>
        <translation>存储块 %1 不完整，或与其描述不符。</translation>
    </message>
    <message>
        <source>The list of storages is missing.</source>
        <translation>缺少存储块列表。</translation>
    </message>
    <message>
        <source>The version of the PyTorch file is not known.</source>
        <translation>PyTorch 文件的版本未知。</translation>
    </message>
    <message>
        <source>The file was written on a big-endian machine.</source>
        <translation>文件是在大端序计算机上写入的。</translation>
    </message>
    <message>
        <source>The file is a TorchScript program; programs are not opened, save model.state_dict() instead.</source>
        <translation>文件是 TorchScript 程序；Graft 不打开程序，请改为保存 model.state_dict()。</translation>
    </message>
    <message>
        <source>The file is a zip archive, but not one of PyTorch: it has no data.pkl.</source>
        <translation>文件是 zip 归档，但不是 PyTorch 的：其中没有 data.pkl。</translation>
    </message>
    <message>
        <source>The file is in the tar container of PyTorch 0.1; load and save it with a newer PyTorch first.</source>
        <translation>文件采用 PyTorch 0.1 的 tar 格式；请先用较新的 PyTorch 载入并重新保存。</translation>
    </message>
    <message>
        <source>The file is not a PyTorch file.</source>
        <translation>文件不是 PyTorch 文件。</translation>
    </message>
    <message>
        <source>Tensor %1 is of a kind that is not supported (%2).</source>
        <translation>不支持张量 %1 的种类（%2）。</translation>
    </message>
    <message>
        <source>The file holds more than %1 tensors.</source>
        <translation>文件包含超过 %1 个张量。</translation>
    </message>
    <message>
        <source>The tensors would need more than %1 bytes, much more than the file holds.</source>
        <translation>这些张量需要超过 %1 字节，远多于文件所含数据。</translation>
    </message>
    <message>
        <source>The header&apos;s entry for tensor %1 is malformed.</source>
        <translation>文件头中张量 %1 的条目格式有误。</translation>
    </message>
    <message>
        <source>The shape of tensor %1 does not fit its bytes.</source>
        <translation>张量 %1 的形状与其字节数不符。</translation>
    </message>
    <message>
        <source>The header&apos;s metadata are not a table of texts.</source>
        <translation>文件头的元数据不是文本表。</translation>
    </message>
    <message>
        <source>Tensor %1 reaches beyond the end of the file.</source>
        <translation>张量 %1 超出了文件末尾。</translation>
    </message>
    <message>
        <source>Tensor %1 overlaps another one or leaves a gap.</source>
        <translation>张量 %1 与另一个张量重叠或留有空隙。</translation>
    </message>
    <message>
        <source>The file has %1 bytes behind its last tensor.</source>
        <translation>文件在最后一个张量之后还有 %1 字节。</translation>
    </message>
    <message>
        <source>The file is too short.</source>
        <translation>文件过短。</translation>
    </message>
    <message>
        <source>The header&apos;s length of %1 bytes does not fit the file.</source>
        <translation>文件头长度 %1 字节与文件不符。</translation>
    </message>
    <message>
        <source>The header is not a JSON object.</source>
        <translation>文件头不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The header is damaged.</source>
        <translation>文件头已损坏。</translation>
    </message>
    <message>
        <source>A tensor cannot be saved under the name &quot;%1&quot;.</source>
        <translation>无法以名称“%1”保存张量。</translation>
    </message>
    <message>
        <source>There are too many tensors or metadata for one file.</source>
        <translation>张量或元数据过多，无法存入一个文件。</translation>
    </message>
    <message>
        <source>The zip archive is truncated or damaged.</source>
        <translation>zip 归档不完整或已损坏。</translation>
    </message>
    <message>
        <source>The zip archive is truncated, or something is appended to it.</source>
        <translation>zip 归档不完整，或末尾附加了其他内容。</translation>
    </message>
    <message>
        <source>Zip archives in several parts are not supported.</source>
        <translation>不支持分卷的 zip 归档。</translation>
    </message>
    <message>
        <source>The archive has an unsafe entry name: &quot;%1&quot;.</source>
        <translation>归档中有不安全的条目名称：“%1”。</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 is a link or a device.</source>
        <translation>归档条目 %1 是链接或设备。</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 is encrypted.</source>
        <translation>归档条目 %1 已加密。</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 is compressed in an unknown way.</source>
        <translation>归档条目 %1 的压缩方式未知。</translation>
    </message>
    <message>
        <source>The sizes of the archive&apos;s entry %1 are wrong.</source>
        <translation>归档条目 %1 的大小信息有误。</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 does not fit the archive&apos;s directory.</source>
        <translation>归档条目 %1 与归档目录不符。</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 does not begin where the one before ends.</source>
        <translation>归档条目 %1 没有紧接在前一条目之后。</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 would unpack to more data than allowed.</source>
        <translation>归档条目 %1 解压后会超出允许的数据量。</translation>
    </message>
    <message>
        <source>The archive has %1 entries; at most %2 are allowed.</source>
        <translation>归档有 %1 个条目；最多允许 %2 个。</translation>
    </message>
    <message>
        <source>The archive has two entries named %1.</source>
        <translation>归档中有两个名为 %1 的条目。</translation>
    </message>
    <message>
        <source>The archive %1 has no entry %2.</source>
        <translation>归档 %1 中没有条目 %2。</translation>
    </message>
    <message>
        <source>The entry %2 of %1 is damaged.</source>
        <translation>%1 的条目 %2 已损坏。</translation>
    </message>
    <message>
        <source>Cannot add %1 to the archive.</source>
        <translation>无法将 %1 添加到归档。</translation>
    </message>
    <message>
        <source>The sample %1 has the class number %2, but the network has %3 classes. Replace its last layer to fit the data.</source>
        <translation>样本 %1 的类别编号为 %2，但网络只有 %3 个类别。请替换最后一层以适配数据。</translation>
    </message>
    <message>
        <source>There are no training samples.</source>
        <translation>没有训练样本。</translation>
    </message>
    <message>
        <source>The network has only one class; there is nothing to tell apart.</source>
        <translation>网络只有一个类别，没有可区分的内容。</translation>
    </message>
    <message>
        <source>All layers are frozen, so nothing can be learned. Unfreeze at least one layer with weights.</source>
        <translation>所有层都已冻结，无法学习任何内容。请至少解冻一个有权重的层。</translation>
    </message>
    <message>
        <source>The batch size %1 is larger than the %2 training samples. Choose at most %2.</source>
        <translation>批大小 %1 超过了 %2 个训练样本。最大可设为 %2。</translation>
    </message>
    <message>
        <source>A batch normalisation of this network needs at least 2 samples in a batch. Raise the batch size or freeze that layer.</source>
        <translation>此网络的批归一化要求每批至少有 2 个样本。请增大批大小或冻结该层。</translation>
    </message>
    <message>
        <source>The sample %1 cannot be read and is left out.</source>
        <translation>无法读取样本 %1，已将其略过。</translation>
    </message>
    <message>
        <source>What the frozen layers compute would take %1 MiB, more than the %2 MiB left for it; they run in every epoch instead.</source>
        <translation>冻结层的计算结果需要 %1 MiB，超过可用的 %2 MiB；因此这些层会在每个轮次中重新计算。</translation>
    </message>
    <message>
        <source>Running the frozen layers once</source>
        <translation>正在将冻结层运行一遍</translation>
    </message>
    <message>
        <source>No training sample can be used.</source>
        <translation>没有可用的训练样本。</translation>
    </message>
    <message>
        <source>The training diverged: the loss is not a finite number any more. Start again with a learning rate below %1, for example %2.</source>
        <translation>训练已发散：损失不再是有限数值。请以低于 %1 的学习率重新开始，例如 %2。</translation>
    </message>
    <message>
        <source>Cannot download %1: the server answers %2.</source>
        <translation>无法下载 %1：服务器返回 %2。</translation>
    </message>
    <message>
        <source>Downloads need a running application.</source>
        <translation>下载需要应用程序正在运行。</translation>
    </message>
    <message>
        <source>Cannot download %1: only https addresses are allowed.</source>
        <translation>无法下载 %1：只允许 https 地址。</translation>
    </message>
    <message>
        <source>The download of %1 is not the expected file: its SHA-256 does not begin with %2.</source>
        <translation>下载的 %1 不是预期的文件：其 SHA-256 不以 %2 开头。</translation>
    </message>
    <message>
        <source>There is no download for %1.</source>
        <translation>%1 没有可下载的文件。</translation>
    </message>
    <message>
        <source>%1 is being downloaded already.</source>
        <translation>%1 已在下载中。</translation>
    </message>
    <message>
        <source>Cannot download %1: %2.</source>
        <translation>无法下载 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot download %1: no data for %2 seconds.</source>
        <translation>无法下载 %1：%2 秒内没有收到数据。</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>下载已取消。</translation>
    </message>
    <message>
        <source>Cannot download %1: the server redirects to an unsafe address.</source>
        <translation>无法下载 %1：服务器重定向到不安全的地址。</translation>
    </message>
    <message>
        <source>Cannot download %1: it is larger than %2 bytes.</source>
        <translation>无法下载 %1：文件大于 %2 字节。</translation>
    </message>
    <message>
        <source>Cannot download %1: the server sent a web page.</source>
        <translation>无法下载 %1：服务器发来的是网页。</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Cannot download %1: the connection ended too early; try again to go on.</source>
        <translation>无法下载 %1：连接提前中断；重试即可继续。</translation>
    </message>
    <message>
        <source>Layer %1 starts untrained: %2 is %3 in the file, but %4 here.</source>
        <translation>层 %1 从未训练状态开始：%2 在文件中为 %3，此处为 %4。</translation>
    </message>
    <message>
        <source>Layer %1 starts untrained: the file has no %2.</source>
        <translation>层 %1 从未训练状态开始：文件中没有 %2。</translation>
    </message>
    <message>
        <source>%1 tensors of the file are not used, the first is %2.</source>
        <translation>文件中有 %1 个张量未使用，第一个是 %2。</translation>
    </message>
    <message>
        <source>%1 does not fit %2</source>
        <translation>%1 与 %2 不匹配</translation>
    </message>
    <message>
        <source>%1 does not hold weights of %2: %3.</source>
        <translation>%1 中没有 %2 的权重：%3。</translation>
    </message>
    <message>
        <source>The weights of %1 are not installed. Download them (%2) into %3, or name a weight file with --weights.</source>
        <translation>%1 的权重尚未安装。请下载（%2）到 %3，或用 --weights 指定权重文件。</translation>
    </message>
    <message>
        <source>The network does not know the class &quot;%1&quot; of the dataset. Replace its last layers to learn the classes of the dataset.</source>
        <translation>网络不认识数据集的类别“%1”。请替换最后的层，以学习数据集的类别。</translation>
    </message>
    <message>
        <source>The dataset has no pictures for validation.</source>
        <translation>数据集没有用于验证的图片。</translation>
    </message>
    <message>
        <source>The network does not take pictures as its input.</source>
        <translation>此网络不接受图片作为输入。</translation>
    </message>
    <message>
        <source>The training ran out of memory. A smaller batch size needs less.</source>
        <translation>训练时内存不足。减小批大小可降低占用。</translation>
    </message>
    <message>
        <source>The training failed unexpectedly: %1</source>
        <translation>训练意外失败：%1</translation>
    </message>
    <message>
        <source>The pictures cannot be taken: %1 does not end.</source>
        <translation>无法截图：%1 没有结束。</translation>
    </message>
    <message>
        <source>Cannot create the folder %1.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>A plot cannot be %1 x %2 pixels.</source>
        <translation>图表的尺寸不能为 %1 x %2 像素。</translation>
    </message>
    <message>
        <source>The curves cannot be drawn: %1.</source>
        <translation>无法绘制曲线：%1。</translation>
    </message>
    <message>
        <source>The clipboard does not hold layers that can be read</source>
        <translation>剪贴板中没有可读取的层</translation>
    </message>
    <message>
        <source>The weights are too large for the clipboard. The layers are copied without them.</source>
        <translation>权重太大，无法放入剪贴板。层将不带权重复制。</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>内容太大。</translation>
    </message>
    <message>
        <source>It has no layers.</source>
        <translation>内容中没有层。</translation>
    </message>
    <message>
        <source>Layer %1 cannot be connected to itself.</source>
        <translation>层 %1 不能与自身连接。</translation>
    </message>
    <message>
        <source>Layer %1 gives no output.</source>
        <translation>层 %1 没有输出。</translation>
    </message>
    <message>
        <source>Layer %1 takes no input.</source>
        <translation>层 %1 不接受输入。</translation>
    </message>
    <message>
        <source>Layer %1 has no input %2.</source>
        <translation>层 %1 没有第 %2 个输入。</translation>
    </message>
    <message>
        <source>Layers %1 and %2 are connected already.</source>
        <translation>层 %1 和 %2 已经相连。</translation>
    </message>
    <message>
        <source>That would close a cycle: %1 already leads to %2.</source>
        <translation>这会形成环路：%1 已经通向 %2。</translation>
    </message>
    <message>
        <source>There is no layer type %1.</source>
        <translation>没有层类型 %1。</translation>
    </message>
    <message>
        <source>A layer of type %1 takes no input, so it cannot follow another layer.</source>
        <translation>类型为 %1 的层不接受输入，因此不能接在其他层之后。</translation>
    </message>
    <message>
        <source>A layer of type %1 gives no output, so nothing can follow it.</source>
        <translation>类型为 %1 的层没有输出，因此后面不能再接其他层。</translation>
    </message>
    <message>
        <source>A layer of this type takes no input.</source>
        <translation>此类型的层不接受输入。</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>Write what %1 should be, directly behind the colon.</source>
        <translation>请在冒号后直接写出 %1 的值。</translation>
    </message>
    <message>
        <source>Write %1:yes or %1:no.</source>
        <translation>请写 %1:yes 或 %1:no。</translation>
    </message>
    <message>
        <source>%1 needs a number, as in %1:&gt;1M or %1:100k..2M.</source>
        <translation>%1 需要一个数字，例如 %1:&gt;1M 或 %1:100k..2M。</translation>
    </message>
    <message>
        <source>A shape is written like shape:56x56 or shape:64x56x56.</source>
        <translation>形状的写法如 shape:56x56 或 shape:64x56x56。</translation>
    </message>
    <message>
        <source>%1 could be %2; write a few letters more.</source>
        <translation>%1 可能是 %2；请再多写几个字母。</translation>
    </message>
    <message>
        <source>No layer has a property called %1.</source>
        <translation>没有层具有名为 %1 的属性。</translation>
    </message>
    <message>
        <source>%1 needs a number, as in %1:3, %1:&gt;2 or %1:64..256.</source>
        <translation>%1 需要一个数字，例如 %1:3、%1:&gt;2 或 %1:64..256。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The network has a cycle: %1. Data cannot run in circles.</source>
        <translation>网络中有环：%1。数据不能循环流动。</translation>
    </message>
    <message>
        <source>The share that dropout switches off must be between 0 and 1.</source>
        <translation>随机失活关闭的比例必须在 0 和 1 之间。</translation>
    </message>
    <message>
        <source>There is no sound layer before the classifier that a head could be put on. Mend the network first, or choose another place.</source>
        <translation>分类器之前没有可以接分类头的完好的层。请先修复网络，或选择其他位置。</translation>
    </message>
    <message>
        <source>There is no head named %1.</source>
        <translation>没有名为 %1 的分类头。</translation>
    </message>
    <message>
        <source>A head cannot be put behind layer %1: what comes out of it is not known. Mend the network up to there, or choose another layer.</source>
        <translation>不能在层 %1 之后接分类头：它的输出未知。请先修复到该处为止的网络，或选择其他层。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove these %1 layers</source>
        <translation>移除这 %1 个层</translation>
    </message>
    <message>
        <source>Remove the connection from %1 to %2</source>
        <translation>移除从 %1 到 %2 的连接</translation>
    </message>
    <message>
        <source>Close the gap between the inputs of %1</source>
        <translation>消除 %1 的输入之间的空位</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>将 %1 连接到 %2</translation>
    </message>
    <message>
        <source>Keep only the first %1 inputs of %2</source>
        <translation>只保留 %2 的前 %1 个输入</translation>
    </message>
    <message>
        <source>Add both inputs of %1 up</source>
        <translation>将 %1 的两个输入相加</translation>
    </message>
    <message>
        <source>Add an output layer behind %1</source>
        <translation>在 %1 之后添加输出层</translation>
    </message>
    <message>
        <source>Add an output layer</source>
        <translation>添加输出层</translation>
    </message>
    <message>
        <source>Add an input layer before %1</source>
        <translation>在 %1 之前添加输入层</translation>
    </message>
    <message>
        <source>Add an input layer</source>
        <translation>添加输入层</translation>
    </message>
    <message>
        <source>Remove %1 and connect its neighbours</source>
        <translation>移除 %1 并连接其相邻层</translation>
    </message>
    <message>
        <source>A 1x1 convolution needs a feature map, but this place has a row of %1 numbers. Choose a place before the flatten layer.</source>
        <translation>1x1 卷积需要特征图，但此处是一行 %1 个数。请选择展平层之前的位置。</translation>
    </message>
    <message>
        <source>Remove the parameter %1 of %2</source>
        <translation>移除 %2 的参数 %1</translation>
    </message>
    <message>
        <source>Reset %1 of %2</source>
        <translation>重置 %2 的 %1</translation>
    </message>
    <message>
        <source>Let the last layers learn</source>
        <translation>让最后的层学习</translation>
    </message>
    <message>
        <source>Let every layer learn</source>
        <translation>让所有层学习</translation>
    </message>
    <message>
        <source>Switch the bias of %1 off</source>
        <translation>关闭 %1 的偏置</translation>
    </message>
    <message>
        <source>Keep the batch statistics as they are</source>
        <translation>保持批统计量不变</translation>
    </message>
    <message>
        <source>Freeze the batch normalisations</source>
        <translation>冻结批归一化层</translation>
    </message>
    <message>
        <source>Replace the last layer for %1 classes</source>
        <translation>为 %1 个类别替换最后一层</translation>
    </message>
    <message>
        <source>Remove one of the connections in the circle.</source>
        <translation>移除环中的一个连接。</translation>
    </message>
    <message>
        <source>Add an input layer where the data is to enter.</source>
        <translation>在数据进入的地方添加输入层。</translation>
    </message>
    <message>
        <source>Add an output layer behind the last layer.</source>
        <translation>在最后一层之后添加输出层。</translation>
    </message>
    <message>
        <source>Remove all but one of them.</source>
        <translation>只保留其中一个。</translation>
    </message>
    <message>
        <source>Remove the layer, or put one that Graft knows in its place.</source>
        <translation>移除该层，或换成 Graft 认识的层。</translation>
    </message>
    <message>
        <source>Choose a value in the range the inspector shows.</source>
        <translation>请选择检查器所示范围内的值。</translation>
    </message>
    <message>
        <source>Connect it, or remove the layer.</source>
        <translation>请连接它，或移除该层。</translation>
    </message>
    <message>
        <source>Remove connections, or bring them together with an addition or a concatenation.</source>
        <translation>移除连接，或用相加层或拼接层把它们合并。</translation>
    </message>
    <message>
        <source>Change what the layer expects, or put a layer between that brings the data into that form.</source>
        <translation>修改该层的要求，或在中间放一个把数据变成所需形状的层。</translation>
    </message>
    <message>
        <source>Make the layer smaller, or pool before it.</source>
        <translation>缩小该层，或在它前面做池化。</translation>
    </message>
    <message>
        <source>Connect the first of them, or remove them.</source>
        <translation>请连接其中第一层，或将它们移除。</translation>
    </message>
    <message>
        <source>Connect it, or remove what leads nowhere.</source>
        <translation>请连接它，或移除没有去向的部分。</translation>
    </message>
    <message>
        <source>Unfreeze at least the last layers before training.</source>
        <translation>训练前请至少解冻最后的层。</translation>
    </message>
    <message>
        <source>Freeze them too, or unfreeze the weights before them.</source>
        <translation>将它们也冻结，或解冻它们前面的权重。</translation>
    </message>
    <message>
        <source>Good for pictures that look quite different; otherwise keep the statistics.</source>
        <translation>适合外观差别很大的图片；否则请保留统计量。</translation>
    </message>
    <message>
        <source>Replace the last layers before training.</source>
        <translation>训练前请替换最后的层。</translation>
    </message>
    <message>
        <source>Set the input&apos;s channels to 3 or 1, and those of the first layer with them.</source>
        <translation>将输入的通道数设为 3 或 1，第一层的也随之修改。</translation>
    </message>
    <message>
        <source>Every layer with weights is frozen, so training could change nothing.</source>
        <translation>所有带权重的层都已冻结，训练不会改变任何东西。</translation>
    </message>
    <message>
        <source>The statistics of batch normalisation %1 follow the new data although it is frozen, so the frozen layers will answer a little differently than before. Layers of this kind: %2.</source>
        <translation>批归一化 %1 虽已冻结，其统计量仍随新数据变化，因此冻结的层的输出会与之前略有不同。此类层数：%2。</translation>
    </message>
    <message>
        <source>Batch normalisation %1 learns although the weights before it are frozen: its statistics drift away from those weights. Layers of this kind: %2.</source>
        <translation>批归一化 %1 在学习，但它前面的权重已冻结：其统计量会偏离这些权重。此类层数：%2。</translation>
    </message>
    <message>
        <source>Batch normalisation %1 would learn its statistics from batches of only %3 samples; choose at least %4, or freeze it. Layers of this kind: %2.</source>
        <translation>批归一化 %1 将只从 %3 个样本的批次中学习统计量；请至少选择 %4，或将其冻结。此类层数：%2。</translation>
    </message>
    <message>
        <source>The bias of layer %1 has no effect: the batch normalisation behind it subtracts it again.</source>
        <translation>层 %1 的偏置不起作用：它后面的批归一化会再把它减掉。</translation>
    </message>
    <message>
        <source>The network tells %1 classes apart, but %3 has %2.</source>
        <translation>网络区分 %1 个类别，但 %3 有 %2 个。</translation>
    </message>
    <message>
        <source>The network was made for other classes than those of %1.</source>
        <translation>网络是为不同于 %1 的类别建立的。</translation>
    </message>
    <message>
        <source>Layer %1 wants %2 channels, but pictures have 3 (colour) or 1 (grey).</source>
        <translation>层 %1 需要 %2 个通道，但图片只有 3 个（彩色）或 1 个（灰度）。</translation>
    </message>
    <message>
        <source>Layer %1 needs a row of features, but gets %2; put a flatten layer before it.</source>
        <translation>层 %1 需要一行特征，但得到 %2；请在它前面放一个展平层。</translation>
    </message>
    <message>
        <source>The output of layer %1 is not connected to anything, so %2 weights there have no effect.</source>
        <translation>层 %1 的输出没有连接到任何地方，因此那里的 %2 个权重不起作用。</translation>
    </message>
    <message>
        <source>Nothing leads from the input to layer %1, so neither it nor what lies behind it gets data. Layers without data: %2.</source>
        <translation>没有从输入通到层 %1 的路径，它和它之后的层都得不到数据。没有数据的层数：%2。</translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3</source>
        <translation>将 %2 的 %1 设为 %3</translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3, its groups to match</source>
        <translation>将 %2 的 %1 设为 %3，分组数相应调整</translation>
    </message>
    <message>
        <source>Insert average pooling and flatten before %1</source>
        <translation>在 %1 之前插入平均池化和展平层</translation>
    </message>
    <message>
        <source>Insert flatten before %1</source>
        <translation>在 %1 之前插入展平层</translation>
    </message>
    <message>
        <source>Insert flatten before %1 and set its %2 to %3</source>
        <translation>在 %1 之前插入展平层，并将其 %2 设为 %3</translation>
    </message>
    <message>
        <source>Remove %1 before %2</source>
        <translation>移除 %2 之前的 %1</translation>
    </message>
    <message>
        <source>Insert a 1x1 convolution between %1 and %2</source>
        <translation>在 %1 和 %2 之间插入 1x1 卷积</translation>
    </message>
    <message>
        <source>Forget the class names of %1</source>
        <translation>清除 %1 的类别名</translation>
    </message>
    <message>
        <source>Give mean and spread of %1 one number for each channel</source>
        <translation>让 %1 的均值和标准差每个通道各有一个数</translation>
    </message>
    <message>
        <source>--cut needs a head: name one with --head.</source>
        <translation>--cut 需要一个分类头：请用 --head 指定。</translation>
    </message>
    <message>
        <source>The head %1 changes the last layer only, so --cut does not go with it.</source>
        <translation>分类头 %1 只改变最后一层，因此不能与 --cut 同用。</translation>
    </message>
    <message>
        <source>Pictures have 3 channels (colour) or 1 (grey), not %1.</source>
        <translation>图片有 3 个通道（彩色）或 1 个通道（灰度），而不是 %1 个。</translation>
    </message>
    <message>
        <source>This network needs pictures of at least %1 px, not %2 px.</source>
        <translation>该网络需要至少 %1 px 的图片，而不是 %2 px。</translation>
    </message>
    <message>
        <source>This network takes pictures of at most %1 px, not %2 px.</source>
        <translation>该网络最多接受 %1 px 的图片，而不是 %2 px。</translation>
    </message>
    <message>
        <source>On pictures of %1x%2 px this network would have %3 million parameters, which no memory holds. Choose smaller pictures.</source>
        <translation>对于 %1x%2 px 的图片，该网络将有 %3 百万个参数，内存无法容纳。请选择更小的图片。</translation>
    </message>
    <message>
        <source>--input takes CHANNELSxHEIGHTxWIDTH, as in 3x64x64, not %1.</source>
        <translation>--input 的格式为 通道x高x宽，例如 3x64x64，而不是 %1。</translation>
    </message>
    <message>
        <source>The project has %1 networks, none of them is %2.</source>
        <translation>该项目有 %1 个网络，其中没有 %2。</translation>
    </message>
    <message>
        <source>The measurement was cancelled.</source>
        <translation>测量已取消。</translation>
    </message>
    <message>
        <source>--adapt-statistics changes nothing here: no frozen layer of %1 has batch statistics.</source>
        <translation>--adapt-statistics 在此不起作用：%1 的冻结层都没有批统计量。</translation>
    </message>
    <message>
        <source>Data leaves block %1 at several layers. Unfold it and choose one.</source>
        <translation>数据从多个层离开块 %1。请展开它并选择一个层。</translation>
    </message>
    <message>
        <source>Data enters block %1 at several layers. Unfold it and choose one.</source>
        <translation>数据从多个层进入块 %1。请展开它并选择一个层。</translation>
    </message>
    <message>
        <source>There are no layers on the clipboard.</source>
        <translation>剪贴板中没有层。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation>内存不足，无法生成这么大的图片。</translation>
    </message>
    <message>
        <source>The picture could not be compressed.</source>
        <translation>无法压缩图片。</translation>
    </message>
    <message>
        <source>Cannot tell how to write %1: its name should end in .svg, .png, .pdf or .dot.</source>
        <translation>无法确定 %1 的格式：文件名应以 .svg、.png、.pdf 或 .dot 结尾。</translation>
    </message>
    <message>
        <source>Cannot understand &quot;%1&quot; in the list of augmentations. Write for example flip_horizontal or rotation=-15..15:p=0.5.</source>
        <translation>无法理解增强列表中的“%1”。例如可写 flip_horizontal 或 rotation=-15..15:p=0.5。</translation>
    </message>
    <message>
        <source>There is no augmentation named %1.</source>
        <translation>没有名为 %1 的增强。</translation>
    </message>
    <message>
        <source>The augmentation %1 is there twice.</source>
        <translation>增强 %1 出现了两次。</translation>
    </message>
    <message>
        <source>The probability of the augmentation %1 must be between 0 and 1.</source>
        <translation>增强 %1 的概率必须在 0 和 1 之间。</translation>
    </message>
    <message>
        <source>The range of the augmentation %1 must lie between %2 and %3.</source>
        <translation>增强 %1 的范围必须在 %2 和 %3 之间。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes true or false, not &quot;%2&quot;.</source>
        <translation>选项“%1”需要 true 或 false，而不是“%2”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes one of %3, not &quot;%2&quot;.</source>
        <translation>选项“%1”只能取 %3 之一，而不是“%2”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes rising numbers of epochs, for example 3,6, not &quot;%2&quot;.</source>
        <translation>选项“%1”需要递增的轮次，例如 3,6，而不是“%2”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes a whole number, not &quot;%2&quot;.</source>
        <translation>选项“%1”需要一个整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes a number, not &quot;%2&quot;.</source>
        <translation>选项“%1”需要一个数，而不是“%2”。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; must be above %2 and at most %3.</source>
        <translation>选项“%1”必须大于 %2 且不超过 %3。</translation>
    </message>
    <message>
        <source>There is no training option named &quot;%1&quot;.</source>
        <translation>没有名为“%1”的训练选项。</translation>
    </message>
    <message>
        <source>The file %1 of a saved run is damaged.</source>
        <translation>已保存运行的文件 %1 已损坏。</translation>
    </message>
    <message>
        <source>There is no saved run in %1.</source>
        <translation>%1 中没有已保存的运行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file of a saved run.</source>
        <translation>“%1”不是已保存运行的文件。</translation>
    </message>
    <message>
        <source>The saved run %1 is damaged.</source>
        <translation>已保存的运行 %1 已损坏。</translation>
    </message>
    <message>
        <source>The saved run %1 was made by another version of Graft.</source>
        <translation>已保存的运行 %1 由其他版本的 Graft 创建。</translation>
    </message>
    <message>
        <source>Cannot save a run in %1: %2.</source>
        <translation>无法在 %1 中保存运行：%2。</translation>
    </message>
    <message>
        <source>Another run saves its state in %1. Choose another folder.</source>
        <translation>另一个运行正在 %1 中保存其状态。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The history of a saved run lacks &quot;%1&quot;.</source>
        <translation>已保存运行的历史记录缺少“%1”。</translation>
    </message>
    <message>
        <source>The saved optimizer state &quot;%1&quot; does not fit.</source>
        <translation>已保存的优化器状态“%1”不匹配。</translation>
    </message>
    <message>
        <source>The state of this optimizer cannot be saved.</source>
        <translation>无法保存此优化器的状态。</translation>
    </message>
    <message>
        <source>Cannot write the log %1: %2. The run goes on without it.</source>
        <translation>无法写入日志 %1：%2。运行将在没有日志的情况下继续。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>There is no training preset named &quot;%1&quot;.</source>
        <translation>没有名为“%1”的训练预设。</translation>
    </message>
    <message>
        <source>The loss is no longer a finite number (iteration %1).</source>
        <translation>损失已不再是有限的数（第 %1 次迭代）。</translation>
    </message>
    <message>
        <source>The steps have thrown the weights out of all measure. The run was ended before the weights were ruined; those from before are kept.</source>
        <translation>步长使权重失控。运行在权重损坏之前结束，之前的权重已保留。</translation>
    </message>
    <message>
        <source>Lower the rate to a tenth</source>
        <translation>将学习率降到十分之一</translation>
    </message>
    <message>
        <source>The gradients have grown from %1 to %2.</source>
        <translation>梯度从 %1 增长到 %2。</translation>
    </message>
    <message>
        <source>Each step makes the next one larger; soon the loss will be lost.</source>
        <translation>每一步都使下一步更大，训练很快会失控。</translation>
    </message>
    <message>
        <source>Clip gradients, lower the rate</source>
        <translation>裁剪梯度并降低学习率</translation>
    </message>
    <message>
        <source>The training loss rises: from %1 at first to %2 lately.</source>
        <translation>训练损失在上升：从最初的 %1 到最近的 %2。</translation>
    </message>
    <message>
        <source>Steps that are too long jump over the valley instead of into it: the learning rate is too high.</source>
        <translation>步子太大，越过了低谷而没有落进去：学习率太高。</translation>
    </message>
    <message>
        <source>Lower the rate to a third</source>
        <translation>将学习率降到三分之一</translation>
    </message>
    <message>
        <source>After %1 epochs the training loss has hardly moved: %2, at first %3.</source>
        <translation>%1 轮之后训练损失几乎没有变化：%2，最初为 %3。</translation>
    </message>
    <message>
        <source>The steps are so short that nothing is learned in this time: the learning rate is too low, or too much is frozen.</source>
        <translation>步子太小，这段时间里学不到东西：学习率太低，或冻结得太多。</translation>
    </message>
    <message>
        <source>Ten times the rate</source>
        <translation>学习率提高到十倍</translation>
    </message>
    <message>
        <source>%1 % of the training samples are right, but only %2 % of the validation samples, whose loss has risen since epoch %3.</source>
        <translation>训练样本有 %1 % 正确，而验证样本只有 %2 %，其损失自第 %3 轮起上升。</translation>
    </message>
    <message>
        <source>The network learns the training samples by heart instead of what they have in common. More or more varied samples help most.</source>
        <translation>网络在死记训练样本，而不是学习它们的共同点。增加样本或使其更多样最有帮助。</translation>
    </message>
    <message>
        <source>Vary the samples, stop in time</source>
        <translation>增强样本并及时停止</translation>
    </message>
    <message>
        <source>For %1 epochs neither the training loss nor the validation loss has changed by more than 1 %.</source>
        <translation>已有 %1 轮训练损失和验证损失的变化都不超过 1 %。</translation>
    </message>
    <message>
        <source>More of the same will not help. A falling learning rate often finds the last points; unfreezing more layers may find more.</source>
        <translation>继续这样不会有帮助。降低学习率常能得到最后几个百分点，解冻更多层可能更好。</translation>
    </message>
    <message>
        <source>Let the rate fall on a plateau</source>
        <translation>停滞时降低学习率</translation>
    </message>
    <message>
        <source>The gradient of layer %1 is %2, a millionth of the largest or less.</source>
        <translation>层 %1 的梯度为 %2，不到最大梯度的百万分之一。</translation>
    </message>
    <message>
        <source>What is learned does not reach this layer. Normalisation layers, skip connections or freezing it help.</source>
        <translation>学习信号到不了这一层。归一化层、跳跃连接或冻结它会有帮助。</translation>
    </message>
    <message>
        <source>%1 % of the channels of %2 are zero for every sample.</source>
        <translation>%2 有 %1 % 的通道对所有样本都为零。</translation>
    </message>
    <message>
        <source>A ReLU that never fires learns nothing any more, mostly after steps that were too long.</source>
        <translation>从不激活的 ReLU 不再学习，通常是因为步子太大。</translation>
    </message>
    <message>
        <source>No validation sample of the class %1 is recognised.</source>
        <translation>类别 %1 的验证样本一个也没有识别出来。</translation>
    </message>
    <message>
        <source>A class with few samples costs little when it is always wrong. Weighting all classes alike, or more samples of it, help.</source>
        <translation>样本少的类别即使总是错，代价也很小。对所有类别同等加权或增加样本会有帮助。</translation>
    </message>
    <message>
        <source>Weight all classes alike</source>
        <translation>对所有类别同等加权</translation>
    </message>
    <message>
        <source>%1 % of the time the network waits for samples to be read.</source>
        <translation>网络有 %1 % 的时间在等待读取样本。</translation>
    </message>
    <message>
        <source>Reading and decoding are slower than learning. More reading threads, smaller files or a faster drive help.</source>
        <translation>读取和解码比学习慢。更多读取线程、更小的文件或更快的硬盘会有帮助。</translation>
    </message>
    <message>
        <source>Read with more threads</source>
        <translation>用更多线程读取</translation>
    </message>
    <message>
        <source>Validation (%1 %) is better than training (%2 %).</source>
        <translation>验证（%1 %）好于训练（%2 %）。</translation>
    </message>
    <message>
        <source>That is no fault: augmentation and dropout make the training samples harder than the validation samples.</source>
        <translation>这不是问题：数据增强和 Dropout 使训练样本比验证样本更难。</translation>
    </message>
    <message>
        <source>This picture is in the dataset already.</source>
        <translation>此图像已在数据集中。</translation>
    </message>
    <message>
        <source>This class has no pictures for the test.</source>
        <translation>此类别没有用于测试的图像。</translation>
    </message>
    <message>
        <source>Line %1 does not have a path and a label.</source>
        <translation>第 %1 行缺少路径或标签。</translation>
    </message>
    <message>
        <source>Line %1 has a path or a label that makes no sense.</source>
        <translation>第 %1 行的路径或标签无意义。</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is none of train, val and test.</source>
        <translation>第 %1 行：“%2”不是 train、val 或 test。</translation>
    </message>
    <message>
        <source>Line %1: %2 is not below the folder of the table.</source>
        <translation>第 %1 行：%2 不在表格所在文件夹之下。</translation>
    </message>
    <message>
        <source>Line %1: this picture is on line %2 already, as %3.</source>
        <translation>第 %1 行：此图像已在第 %2 行，类别为 %3。</translation>
    </message>
    <message>
        <source>Line %1: there is no such file.</source>
        <translation>第 %1 行：没有此文件。</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 is not a table of pictures: every line needs a path and a label, separated by a comma, a semicolon or a tab.</source>
        <translation>%1 不是图像表格：每行需要一个路径和一个标签，用逗号、分号或制表符分隔。</translation>
    </message>
    <message>
        <source>%1 lists pictures of %2 classes that can be read (%3 lines were left out). Learning to tell classes apart needs at least two.</source>
        <translation>%1 列出了 %2 个类别的可读图像（跳过了 %3 行）。学习区分类别至少需要两个类别。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is longer than %3 bytes.</source>
        <translation>%2 的第 %1 行超过 %3 字节。</translation>
    </message>
    <message>
        <source>%1 is a table in UTF-16. Save it as UTF-8 to open it.</source>
        <translation>%1 是 UTF-16 表格。请另存为 UTF-8 后再打开。</translation>
    </message>
    <message>
        <source>Line %1 of %2: a quote is not closed.</source>
        <translation>%2 的第 %1 行：引号没有闭合。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not text.</source>
        <translation>%2 的第 %1 行不是文本。</translation>
    </message>
    <message>
        <source>Line %1 of %2: text behind a closing quote.</source>
        <translation>%2 的第 %1 行：右引号后有多余文本。</translation>
    </message>
    <message>
        <source>Cannot unpack the pictures into %1: %2.</source>
        <translation>无法将图像解压到 %1：%2。</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>正在读取压缩包</translation>
    </message>
    <message>
        <source>Unpacking takes %1 bytes, but only %2 are free where %3 is.</source>
        <translation>解压需要 %1 字节，但 %3 所在位置只有 %2 字节可用。</translation>
    </message>
    <message>
        <source>It cannot be unpacked: %1.</source>
        <translation>无法解压：%1。</translation>
    </message>
    <message>
        <source>Archives inside archives are not opened.</source>
        <translation>不会打开压缩包中的压缩包。</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>正在解压图像</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than half of this computer&apos;s memory. Unpack it and open the folder instead.</source>
        <translation>%1 有 %2 字节，超过本机内存的一半。请先解压，再打开文件夹。</translation>
    </message>
    <message>
        <source>%1 was changed while it was read.</source>
        <translation>%1 在读取过程中被更改。</translation>
    </message>
    <message>
        <source>%1 holds no class folders with pictures.</source>
        <translation>%1 不包含带图像的类别文件夹。</translation>
    </message>
    <message>
        <source>There is no fold %1 of %2.</source>
        <translation>没有第 %1 折（共 %2 折）。</translation>
    </message>
    <message>
        <source>Further folders for validation or test go with a folder, not with %1.</source>
        <translation>额外的验证或测试文件夹只能与文件夹一起使用，不能与 %1 一起使用。</translation>
    </message>
    <message>
        <source>What is frozen stays as it was.</source>
        <translation>冻结状态保持不变。</translation>
    </message>
    <message>
        <source>The state of the run could not be saved; the run goes on.</source>
        <translation>无法保存运行状态；运行将继续。</translation>
    </message>
    <message>
        <source>The network is not the one that is being trained.</source>
        <translation>这不是正在训练的网络。</translation>
    </message>
    <message>
        <source>The run&apos;s pictures were not loaded.</source>
        <translation>未加载运行的图片。</translation>
    </message>
    <message>
        <source>There is no camera %1.</source>
        <translation>没有摄像头 %1。</translation>
    </message>
    <message>
        <source>Camera %1 may not be used: %2. Usually the group &quot;video&quot; is allowed to.</source>
        <translation>无权使用摄像头 %1：%2。通常需要加入“video”组。</translation>
    </message>
    <message>
        <source>Camera %1 cannot be opened: %2.</source>
        <translation>无法打开摄像头 %1：%2。</translation>
    </message>
    <message>
        <source>Camera %1 does not deliver pictures. Another program may be using it.</source>
        <translation>摄像头 %1 没有提供图像，可能正被其他程序使用。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a film.</source>
        <translation>无法将 %1 作为视频打开。</translation>
    </message>
    <message>
        <source>The camera does not deliver pictures any more.</source>
        <translation>摄像头不再提供图像。</translation>
    </message>
    <message>
        <source>Examining pictures</source>
        <translation>正在检查图像</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>正在比较图像</translation>
    </message>
    <message>
        <source>The class %1 has no pictures to learn from.</source>
        <translation>类别 %1 没有可供学习的图像。</translation>
    </message>
    <message>
        <source>The network would have an output that it never learns to use.</source>
        <translation>网络会有一个永远学不会使用的输出。</translation>
    </message>
    <message>
        <source>The class %1 has no pictures for validation.</source>
        <translation>类别 %1 没有用于验证的图像。</translation>
    </message>
    <message>
        <source>Nobody notices how well or badly the network does on it.</source>
        <translation>无从得知网络在该类别上的好坏。</translation>
    </message>
    <message>
        <source>The folder %1 has no pictures; it did not become a class.</source>
        <translation>文件夹 %1 中没有图像，没有成为类别。</translation>
    </message>
    <message>
        <source>The network will not know this class.</source>
        <translation>网络将不认识这个类别。</translation>
    </message>
    <message>
        <source>The hidden folder %1 was left out.</source>
        <translation>已跳过隐藏文件夹 %1。</translation>
    </message>
    <message>
        <source>Names that begin with a dot usually belong to other programs. Rename the folder if its pictures are a class.</source>
        <translation>以点开头的名称通常属于其他程序。如果其中的图像是一个类别，请重命名该文件夹。</translation>
    </message>
    <message>
        <source>%1 classes have fewer than %2 pictures to learn from: %3.</source>
        <translation>%1 个类别的训练图像少于 %2 张：%3。</translation>
    </message>
    <message>
        <source>From so few pictures the network learns these pictures rather than the class. More pictures help most, augmentation helps some.</source>
        <translation>图像这么少时，网络学到的是这些图像而不是类别。增加图像最有效，数据增强有一定帮助。</translation>
    </message>
    <message>
        <source>%1 has %2 pictures to learn from, %3 only %4.</source>
        <translation>%1 有 %2 张训练图像，%3 只有 %4 张。</translation>
    </message>
    <message>
        <source>The network gains more by being right about frequent classes and neglects rare ones. Class weights make every class count the same.</source>
        <translation>网络在常见类别上答对收益更大，因而忽视稀少类别。类别权重可使每个类别同等重要。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures are grey.</source>
        <translation>%2 张图像中有 %1 张是灰度图。</translation>
    </message>
    <message>
        <source>Where grey pictures are more frequent in some classes than in others, the network learns to tell grey from coloured instead of what is shown.</source>
        <translation>如果某些类别中灰度图更多，网络学到的是区分灰度与彩色，而不是图像内容。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures are in printing colours (CMYK).</source>
        <translation>%2 张图像中有 %1 张使用印刷色（CMYK）。</translation>
    </message>
    <message>
        <source>They are converted without their colour profile and may look too bright or too dull to the network.</source>
        <translation>它们会在没有颜色配置文件的情况下转换，对网络而言可能过亮或过暗。</translation>
    </message>
    <message>
        <source>%1 pictures are more than %2 times as long as they are wide.</source>
        <translation>%1 张图像的长边超过短边的 %2 倍。</translation>
    </message>
    <message>
        <source>The network looks at a square. It sees only the middle of such pictures, and what they show may be cut off.</source>
        <translation>网络看到的是正方形，因此只能看到这类图像的中间部分，主体可能被裁掉。</translation>
    </message>
    <message>
        <source>%1 pictures have a side below %2 pixels; the network looks at %3.</source>
        <translation>%1 张图像有一边小于 %2 像素；网络输入为 %3。</translation>
    </message>
    <message>
        <source>Enlarged so much, they are blurs. If they belong to some classes only, blur is what the network learns.</source>
        <translation>放大这么多后会变得模糊。如果只出现在某些类别中，网络学到的就是模糊。</translation>
    </message>
    <message>
        <source>%1 pictures have more than %2 million pixels.</source>
        <translation>%1 张图像超过 %2 百万像素。</translation>
    </message>
    <message>
        <source>Opening them takes long: training waits for them in every epoch unless they fit into the cache.</source>
        <translation>打开它们很慢：除非能放入缓存，否则每个轮次训练都要等待。</translation>
    </message>
    <message>
        <source>%1 pictures cannot be opened.</source>
        <translation>%1 张图像无法打开。</translation>
    </message>
    <message>
        <source>Training passes over them, so there is less to learn from than the numbers of pictures say.</source>
        <translation>训练会跳过它们，因此可学习的数据比图像数量显示的要少。</translation>
    </message>
    <message>
        <source>%1 pictures end before they are complete.</source>
        <translation>%1 张图像不完整。</translation>
    </message>
    <message>
        <source>They were copied or downloaded only in part. Training passes over them.</source>
        <translation>它们只被复制或下载了一部分。训练会跳过它们。</translation>
    </message>
    <message>
        <source>%1 pictures have a name that does not go with their format.</source>
        <translation>%1 张图像的扩展名与格式不符。</translation>
    </message>
    <message>
        <source>Graft reads them, other programs may not. Often such files were downloaded and are not what was meant.</source>
        <translation>Graft 能读取它们，其他程序未必可以。这类文件往往是下载来的，可能并非所需。</translation>
    </message>
    <message>
        <source>%1 pictures are in more than one class.</source>
        <translation>%1 张图像同时属于多个类别。</translation>
    </message>
    <message>
        <source>The network is told to call the same picture by different names. It cannot learn either, and every answer counts as wrong somewhere.</source>
        <translation>网络被要求给同一图像不同的名称。它一个也学不会，任何回答都会在某处算错。</translation>
    </message>
    <message>
        <source>%1 pictures are in training and in validation or test as well (%2 of them nearly the same).</source>
        <translation>%1 张图像既在训练集中，也在验证集或测试集中（其中 %2 张近似相同）。</translation>
    </message>
    <message>
        <source>The network is judged by pictures it has learned by heart: its accuracy looks better than it will be on new pictures.</source>
        <translation>用网络已经记住的图像来评判它：准确率会显得比在新图像上更高。</translation>
    </message>
    <message>
        <source>%1 pictures are copies of others (%2 are the very same files).</source>
        <translation>%1 张图像是其他图像的副本（%2 张是完全相同的文件）。</translation>
    </message>
    <message>
        <source>Copies count several times: in training they weigh more than others, in validation they distort the figures.</source>
        <translation>副本会被重复计算：在训练中权重更大，在验证中会扭曲指标。</translation>
    </message>
    <message>
        <source>%1 pictures look nearly like others.</source>
        <translation>%1 张图像与其他图像近似。</translation>
    </message>
    <message>
        <source>Scaled or recompressed copies and pictures of a series add little that is new, and may end up on both sides when the data are divided.</source>
        <translation>缩放或重新压缩的副本以及连拍图像几乎不带来新信息，划分数据时还可能落到两边。</translation>
    </message>
    <message>
        <source>%1 has no part &quot;%2&quot;.</source>
        <translation>%1 没有“%2”部分。</translation>
    </message>
    <message>
        <source>The saved run was started with %1 = %2, not %3. Resume it with the options it had, or start anew.</source>
        <translation>已保存的运行启动时使用 %1 = %2，而不是 %3。请用原来的选项继续，或重新开始。</translation>
    </message>
    <message>
        <source>The run cannot be saved while it goes on, so it cannot be resumed if it is interrupted.</source>
        <translation>运行过程中无法保存状态，因此中断后无法继续。</translation>
    </message>
    <message>
        <source>The saved run is one of another network, or of other frozen layers. Open the project it belongs to, or start anew.</source>
        <translation>已保存的运行属于另一个网络或其他冻结层设置。请打开它所属的项目，或重新开始。</translation>
    </message>
    <message>
        <source>The saved run is one with other data. Choose the data it was started with, or start anew.</source>
        <translation>已保存的运行使用的是其他数据。请选择启动时使用的数据，或重新开始。</translation>
    </message>
    <message>
        <source>The saved run was started from other weights. Open the project it belongs to, or start anew.</source>
        <translation>已保存的运行从其他权重开始。请打开它所属的项目，或重新开始。</translation>
    </message>
    <message>
        <source>The newest saved state is damaged; the run goes on from the one before.</source>
        <translation>最新保存的状态已损坏；运行将从上一个状态继续。</translation>
    </message>
    <message>
        <source>There is not enough memory to train this network, however few samples are computed at once. Use smaller inputs, freeze more layers, choose an optimizer that remembers less, or close other programs.</source>
        <translation>无论一次计算多少样本，内存都不足以训练此网络。请使用更小的输入、冻结更多层、选择占用更少内存的优化器，或关闭其他程序。</translation>
    </message>
    <message>
        <source>There was not enough memory to compute %1 samples at once, so it is %2 from now on. Steps are still taken with whole batches; only batch normalisation sees fewer samples at once, which can change the result a little.</source>
        <translation>内存不足以一次计算 %1 个样本，从现在起改为 %2 个。每一步仍使用完整批次；只有批归一化一次看到的样本变少，结果可能略有变化。</translation>
    </message>
    <message>
        <source>There was not enough memory to compute %1 samples at once, so it is %2 from now on. That takes a little longer and does not change the result.</source>
        <translation>内存不足以一次计算 %1 个样本，从现在起改为 %2 个。这会稍慢一些，但不会改变结果。</translation>
    </message>
    <message>
        <source>There is not enough memory to keep what the frozen layers compute; they run in every epoch instead.</source>
        <translation>内存不足以保留冻结层的计算结果；它们将在每个周期中重新运行。</translation>
    </message>
    <message>
        <source>Learning rates are tried from %1 to %2; the first must be above 0 and below the second.</source>
        <translation>学习率从 %1 试到 %2；前者必须大于 0 且小于后者。</translation>
    </message>
    <message>
        <source>The search for a learning rate takes between %1 and %2 steps.</source>
        <translation>学习率搜索的步数须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The search for a learning rate was stopped.</source>
        <translation>学习率搜索已停止。</translation>
    </message>
    <message>
        <source>Trying learning rates</source>
        <translation>正在尝试学习率</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, not &quot;%1&quot;.</source>
        <translation>--set 需要 NAME=VALUE，而不是“%1”。</translation>
    </message>
    <message>
        <source>Training with float16 needs a graphics card. Choose bfloat16 or 32 bit on the processor.</source>
        <translation>使用 float16 训练需要显卡。在处理器上请选择 bfloat16 或 32 位。</translation>
    </message>
    <message>
        <source>CutMix needs pictures, but the network reads %1. Remove it from the augmentation.</source>
        <translation>CutMix 需要图像，但网络读取的是 %1。请从数据增强中将其移除。</translation>
    </message>
    <message>
        <source>From epoch %1 on, the block %2 learns, too.</source>
        <translation>从第 %1 轮起，块 %2 也参与学习。</translation>
    </message>
    <message>
        <source>The search ran out of memory. A smaller batch size needs less.</source>
        <translation>查找时内存不足。较小的批大小需要的内存更少。</translation>
    </message>
    <message>
        <source>The search failed unexpectedly: %1</source>
        <translation>查找意外失败：%1</translation>
    </message>
    <message>
        <source>The network has %1 inputs instead of one.</source>
        <translation>网络有 %1 个输入，而不是一个。</translation>
    </message>
    <message>
        <source>The export to %1 has no option %2.</source>
        <translation>导出到 %1 没有选项 %2。</translation>
    </message>
    <message>
        <source>The option %1 cannot be %2; it is one of: %3.</source>
        <translation>选项 %1 不能为 %2；可选值：%3。</translation>
    </message>
    <message>
        <source>The network cannot be exported yet</source>
        <translation>网络尚不能导出</translation>
    </message>
    <message>
        <source>Cannot export to %1</source>
        <translation>无法导出到 %1</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>It has %1 scores instead of %2.</source>
        <translation>它有 %1 个得分，而不是 %2 个。</translation>
    </message>
    <message>
        <source>%1 is in no format that Graft reads.</source>
        <translation>%1 不是 Graft 可读取的格式。</translation>
    </message>
    <message>
        <source>%1 is not opened: loading a %2 file may run code that its author put into it. Open it only if you trust where it comes from.</source>
        <translation>未打开 %1：加载 %2 文件时可能会运行其作者放入的代码。仅当信任其来源时才打开。</translation>
    </message>
    <message>
        <source>The file has no fitting weights; the layer starts untrained.</source>
        <translation>文件中没有合适的权重；该层从未训练状态开始。</translation>
    </message>
    <message>
        <source>The network has no layer for it; it was left out.</source>
        <translation>网络中没有对应的层；已忽略。</translation>
    </message>
    <message>
        <source>Zeros at the edges count in the mean here, which they do not in the file.</source>
        <translation>此处边缘的零计入平均值，而文件中不计入。</translation>
    </message>
    <message>
        <source>The shape behind layer %1 is not known.</source>
        <translation>层 %1 之后的形状未知。</translation>
    </message>
    <message>
        <source>A tensor&apos;s axes cannot be put into that order.</source>
        <translation>张量的轴无法按该顺序排列。</translation>
    </message>
    <message>
        <source>A tensor has another number of values than its new shape.</source>
        <translation>张量的元素个数与新的形状不一致。</translation>
    </message>
    <message>
        <source>The import helper could not be started: %1.</source>
        <translation>无法启动导入助手：%1。</translation>
    </message>
    <message>
        <source>Reading it took longer than %1 seconds and was stopped; it may never end.</source>
        <translation>读取时间超过 %1 秒，已被中止；它可能永远不会结束。</translation>
    </message>
    <message>
        <source>Its code tried to write a file while it was read. It was stopped before anything was written.</source>
        <translation>其中的代码在读取时试图写入文件。它在写入任何内容之前已被中止。</translation>
    </message>
    <message>
        <source>Its code tried to start another program while it was read, and was stopped.</source>
        <translation>其中的代码在读取时试图启动另一个程序，已被中止。</translation>
    </message>
    <message>
        <source>Its code tried to use the network while it was read, and was stopped.</source>
        <translation>其中的代码在读取时试图访问网络，已被中止。</translation>
    </message>
    <message>
        <source>Its code tried something that is not allowed while it was read, and was stopped.</source>
        <translation>其中的代码在读取时试图执行不允许的操作，已被中止。</translation>
    </message>
    <message>
        <source>This system cannot confine the program that reads it, so it was not opened.</source>
        <translation>此系统无法限制读取该文件的程序，因此没有打开它。</translation>
    </message>
    <message>
        <source>The program that reads it ended unexpectedly (%1); the file is damaged or malicious. Nothing else was affected.</source>
        <translation>读取该文件的程序意外结束（%1）；该文件已损坏或含有恶意内容。其他一切未受影响。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已中止。</translation>
    </message>
    <message>
        <source>The answer of the import helper is damaged.</source>
        <translation>导入助手的回答已损坏。</translation>
    </message>
    <message>
        <source>Reading it needs more memory than the %1 MiB an import may have.</source>
        <translation>读取它所需的内存超过了导入允许的 %1 MiB。</translation>
    </message>
    <message>
        <source>The program %1, which reads such files in confinement, is missing. It belongs beside this program; reinstall Graft.</source>
        <translation>缺少在受限环境中读取此类文件的程序 %1。它应与本程序位于同一处；请重新安装 Graft。</translation>
    </message>
    <message>
        <source>There is not enough memory for the model.</source>
        <translation>内存不足，无法容纳该模型。</translation>
    </message>
    <message>
        <source>The model is larger than the %1 MiB an import may have.</source>
        <translation>该模型超过了导入允许的 %1 MiB。</translation>
    </message>
    <message>
        <source>The file was read with limits on memory and time only: this build of Graft cannot confine the reader further.</source>
        <translation>读取该文件时仅限制了内存和时间：此版本的 Graft 无法进一步限制读取程序。</translation>
    </message>
    <message>
        <source>The weights of layer %1 are not used: the description has no such layer.</source>
        <translation>未使用层 %1 的权重：描述中没有该层。</translation>
    </message>
    <message>
        <source>Layer %1 reads &quot;%2&quot;, which no layer before it computes.</source>
        <translation>层 %1 读取“%2”，但之前没有任何层计算它。</translation>
    </message>
    <message>
        <source>The weights of layer %1 do not fit its description.</source>
        <translation>层 %1 的权重与其描述不符。</translation>
    </message>
    <message>
        <source>Graft&apos;s networks have one input, a picture.</source>
        <translation>Graft 的网络只有一个输入，即一张图片。</translation>
    </message>
    <message>
        <source>The file does not say how large pictures are; put the description for use (deploy.prototxt) beside it.</source>
        <translation>文件没有说明图片大小；请把部署描述（deploy.prototxt）放在旁边。</translation>
    </message>
    <message>
        <source>The input of the network is not a picture.</source>
        <translation>网络的输入不是图片。</translation>
    </message>
    <message>
        <source>The network is written in Caffe&apos;s oldest form; convert it with upgrade_net_proto_text.</source>
        <translation>该网络采用最旧的 Caffe 格式；请用 upgrade_net_proto_text 转换。</translation>
    </message>
    <message>
        <source>Graft has no layer of this kind.</source>
        <translation>Graft 没有这种层。</translation>
    </message>
    <message>
        <source>The description of the network has more than %1 entries.</source>
        <translation>网络描述的条目超过 %1 个。</translation>
    </message>
    <message>
        <source>The network has more than %1 layers.</source>
        <translation>网络的层数超过 %1。</translation>
    </message>
    <message>
        <source>The weights have %1 numbers, their shape %2.</source>
        <translation>权重有 %1 个数，其形状却需要 %2 个。</translation>
    </message>
    <message>
        <source>The description of the network has no layers.</source>
        <translation>网络描述中没有层。</translation>
    </message>
    <message>
        <source>The file holds no layers.</source>
        <translation>文件中没有层。</translation>
    </message>
    <message>
        <source>Blue first, 0 to 255, minus 104, 117, 123 (most ImageNet networks of Caffe)</source>
        <translation>蓝色在前，0 到 255，减去 104、117、123（多数 Caffe 的 ImageNet 网络）</translation>
    </message>
    <message>
        <source>Blue first, 0 to 255</source>
        <translation>蓝色在前，0 到 255</translation>
    </message>
    <message>
        <source>Red first, 0 to 255</source>
        <translation>红色在前，0 到 255</translation>
    </message>
    <message>
        <source>Blue first, minus 103.94, 116.78, 123.68, times 0.017 (MobileNet, DenseNet)</source>
        <translation>蓝色在前，减去 103.94、116.78、123.68，再乘 0.017（MobileNet、DenseNet）</translation>
    </message>
    <message>
        <source>Blue first, -1 to 1</source>
        <translation>蓝色在前，-1 到 1</translation>
    </message>
    <message>
        <source>Red first, -1 to 1</source>
        <translation>红色在前，-1 到 1</translation>
    </message>
    <message>
        <source>Blue first, 0 to 1</source>
        <translation>蓝色在前，0 到 1</translation>
    </message>
    <message>
        <source>Red first, 0 to 1</source>
        <translation>红色在前，0 到 1</translation>
    </message>
    <message>
        <source>Grey, 0 to 1</source>
        <translation>灰度，0 到 1</translation>
    </message>
    <message>
        <source>Grey, 0 to 255</source>
        <translation>灰度，0 到 255</translation>
    </message>
    <message>
        <source>Grey, -1 to 1</source>
        <translation>灰度，-1 到 1</translation>
    </message>
    <message>
        <source>How were pictures prepared for this network? The file does not say it.</source>
        <translation>此网络的图片是如何预处理的？文件中没有说明。</translation>
    </message>
    <message>
        <source>As the layer that reads the training data says</source>
        <translation>按读取训练数据的层所述</translation>
    </message>
    <message>
        <source>Graft&apos;s layer has no such setting: %1.</source>
        <translation>Graft 的层没有此设置：%1。</translation>
    </message>
    <message>
        <source>The shape that comes in is not known.</source>
        <translation>输入的形状未知。</translation>
    </message>
    <message>
        <source>The description of the network ends inside a block.</source>
        <translation>网络描述在某个块内部中断。</translation>
    </message>
    <message>
        <source>The description of the network is not valid in line %1.</source>
        <translation>网络描述第 %1 行无效。</translation>
    </message>
    <message>
        <source>The description of the network is nested too deeply.</source>
        <translation>网络描述嵌套过深。</translation>
    </message>
    <message>
        <source>The number of channels that comes in is not known.</source>
        <translation>输入的通道数未知。</translation>
    </message>
    <message>
        <source>The window, stride, padding or dilation of layer %1 is not possible.</source>
        <translation>层 %1 的窗口、步幅、填充或膨胀不可能成立。</translation>
    </message>
    <message>
        <source>With a stride wider than the window, the last row or column may be missing.</source>
        <translation>当步幅大于窗口时，可能缺少最后一行或一列。</translation>
    </message>
    <message>
        <source>The file is damaged or not of this format.</source>
        <translation>文件已损坏或不是此格式。</translation>
    </message>
    <message>
        <source>Layer %1 has %2 slopes, but gets %3.</source>
        <translation>层 %1 有 %2 个斜率，但收到的是 %3。</translation>
    </message>
    <message>
        <source>The upper limit of layer %1 is below its lower limit.</source>
        <translation>层 %1 的上限低于其下限。</translation>
    </message>
    <message>
        <source>Layer %1 shifts its windows by %2, but they measure only %3.</source>
        <translation>层 %1 将窗口移动 %2，但窗口大小只有 %3。</translation>
    </message>
    <message>
        <source>Layer %1 knows %2 positions, but gets %3: the network was made for pictures of another size.</source>
        <translation>层 %1 有 %2 个位置，但收到 %3 个：该网络是为其他尺寸的图片制作的。</translation>
    </message>
    <message>
        <source>The output padding of layer %1, %2 px, must be less than its stride or its dilation.</source>
        <translation>层 %1 的输出填充 %2 px 必须小于其步幅或空洞率。</translation>
    </message>
    <message>
        <source>The padding of layer %1 cuts everything off (%2 gets in).</source>
        <translation>层 %1 的填充裁掉了全部内容（传入的是 %2）。</translation>
    </message>
    <message>
        <source>Layer %1 normalises the last dimensions %2, but gets %3.</source>
        <translation>层 %1 对最后的维度 %2 做归一化，但收到的是 %3。</translation>
    </message>
    <message>
        <source>The level of zero of layer %1, %2, does not lie between its lowest and highest level (%3 and %4).</source>
        <translation>层 %1 的零所在级别 %2 不在其最低级别与最高级别（%3 和 %4）之间。</translation>
    </message>
    <message>
        <source>Layer %1 needs four numbers (left, right, top, bottom), not %2.</source>
        <translation>层 %1 需要四个数（左、右、上、下），而不是 %2 个。</translation>
    </message>
    <message>
        <source>Layer %1 cannot mirror %2 px at an edge of a picture of %3 px.</source>
        <translation>层 %1 无法在 %3 px 的图片边缘镜像 %2 px。</translation>
    </message>
    <message>
        <source>Layer %1 needs %2 dimensions (the batch counted), but gets %3 (%4).</source>
        <translation>层 %1 需要 %2 个维度（包括批次），但收到 %3 个（%4）。</translation>
    </message>
    <message>
        <source>Layer %1 expects %2 in the last dimension, but gets %3.</source>
        <translation>层 %1 要求最后一个维度为 %2，但收到的是 %3。</translation>
    </message>
    <message>
        <source>Layer %1 cannot divide %2 into %3 equal parts.</source>
        <translation>层 %1 无法将 %2 平均分成 %3 份。</translation>
    </message>
    <message>
        <source>The shape of layer %1 needs sizes above 0, and -1 at most once.</source>
        <translation>层 %1 的形状需要大于 0 的大小，且 -1 最多出现一次。</translation>
    </message>
    <message>
        <source>Layer %1 cannot give %2 the shape %3.</source>
        <translation>层 %1 无法将 %2 变为形状 %3。</translation>
    </message>
    <message>
        <source>Layer %1 needs every dimension once, the batch (0) first; its order is %2, but its input has %3 dimensions.</source>
        <translation>层 %1 需要每个维度各出现一次，批次（0）在最前；其顺序为 %2，但输入有 %3 个维度。</translation>
    </message>
    <message>
        <source>Layer %1 takes nothing: from %2 to %3 of %4.</source>
        <translation>层 %1 没有取到任何内容：从 %2 到 %3，共 %4。</translation>
    </message>
    <message>
        <source>Layer %1 takes entry %2, but there are only %3.</source>
        <translation>层 %1 取第 %2 项，但只有 %3 项。</translation>
    </message>
    <message>
        <source>Layer %1 needs at least one dimension, and each only once.</source>
        <translation>层 %1 至少需要一个维度，且每个维度只能出现一次。</translation>
    </message>
    <message>
        <source>Layer %1 stands for the operator %2, which Graft does not know, so nothing behind it can be computed.</source>
        <translation>层 %1 代表 Graft 不认识的算子 %2，因此其后的内容都无法计算。</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>正在计算特征</translation>
    </message>
    <message>
        <source>Training the new layer</source>
        <translation>正在训练新层</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>正在读取权重</translation>
    </message>
    <message>
        <source>The bake-off was cancelled.</source>
        <translation>评比已取消。</translation>
    </message>
    <message>
        <source>Training the new layer failed: %1.</source>
        <translation>新层训练失败：%1。</translation>
    </message>
    <message>
        <source>Measuring the prediction time</source>
        <translation>正在测量预测时间</translation>
    </message>
    <message>
        <source>%1 needs pictures to learn from and others to validate with. Divide it on the page Data, or with --split.</source>
        <translation>%1 需要用于学习的图片和另外用于验证的图片。请在“数据”页面划分，或使用 --split。</translation>
    </message>
    <message>
        <source>There is no winner to be saved.</source>
        <translation>没有可保存的优胜模型。</translation>
    </message>
    <message>
        <source>There is no format %1. &quot;graft-cli export --list&quot; lists them.</source>
        <translation>没有格式 %1。“graft-cli export --list”列出所有格式。</translation>
    </message>
    <message>
        <source>The name %1 says no format. Name it with --to; &quot;graft-cli export --list&quot; lists the formats.</source>
        <translation>名称 %1 看不出格式。请用 --to 指定；“graft-cli export --list”列出所有格式。</translation>
    </message>
    <message>
        <source>A report is a .csv, .md or .json file, not %1.</source>
        <translation>报告应为 .csv、.md 或 .json 文件，而不是 %1。</translation>
    </message>
    <message>
        <source>%1 is Graft&apos;s own; there is nothing to report.</source>
        <translation>%1 是 Graft 自己的文件，没有可报告的内容。</translation>
    </message>
    <message>
        <source>export takes a network and --to FORMAT, or --list.</source>
        <translation>export 需要一个网络和 --to 格式，或 --list。</translation>
    </message>
    <message>
        <source>--set takes OPTION=VALUE, not %1.</source>
        <translation>--set 需要 选项=值，而不是 %1。</translation>
    </message>
    <message>
        <source>--answer takes ID=VALUE, not %1.</source>
        <translation>--answer 需要 ID=值，而不是 %1。</translation>
    </message>
    <message>
        <source>The file leaves no question %1 open.</source>
        <translation>该文件没有未答的问题 %1。</translation>
    </message>
    <message>
        <source>%1 Assumed: %2. Change it with --answer %3=VALUE (%4).</source>
        <translation>%1 假定为：%2。可用 --answer %3=值 更改（%4）。</translation>
    </message>
    <message>
        <source>Repeat the command with --trust to open it</source>
        <translation>要打开它，请加上 --trust 重复该命令</translation>
    </message>
    <message>
        <source>OpenCV cannot run this file: %1</source>
        <translation>OpenCV 无法运行此文件：%1</translation>
    </message>
    <message>
        <source>There is nothing to run.</source>
        <translation>没有可运行的内容。</translation>
    </message>
    <message>
        <source>OpenCV does not read files of this format.</source>
        <translation>OpenCV 不读取此格式的文件。</translation>
    </message>
    <message>
        <source>The pictures for calibration do not fit the network&apos;s input.</source>
        <translation>用于校准的图片与网络输入不匹配。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已中止。</translation>
    </message>
    <message>
        <source>Measuring the layers&apos; values</source>
        <translation>正在测量各层的数值</translation>
    </message>
    <message>
        <source>The file has %1 KiB; with 32-bit numbers it would have %2 KiB.</source>
        <translation>文件大小为 %1 KiB；若用 32 位数则为 %2 KiB。</translation>
    </message>
    <message>
        <source>The rounded network does not give usable scores, so it was not kept.</source>
        <translation>舍入后的网络没有给出可用的得分，因此没有保留。</translation>
    </message>
    <message>
        <source>On random inputs. Rounding to 8 bits changes scores; the accuracy on pictures tells whether that matters.</source>
        <translation>使用随机输入。舍入到 8 位会改变得分；图片上的准确率可说明其影响。</translation>
    </message>
    <message>
        <source>Rounding to 8 bits needs pictures, to measure between which numbers the layers&apos; values lie. Open a dataset first.</source>
        <translation>舍入到 8 位需要图片，以测量各层数值所在的范围。请先打开数据集。</translation>
    </message>
    <message>
        <source>ONNX with 8-bit numbers</source>
        <translation>8 位数的 ONNX</translation>
    </message>
    <message>
        <source>About a quarter of the size, faster on many devices, slightly less accurate. Needs some pictures of the dataset to measure the layers&apos; values.</source>
        <translation>大小约为四分之一，在许多设备上更快，准确率略低。需要数据集中的一些图片来测量各层的数值。</translation>
    </message>
    <message>
        <source>Range of values</source>
        <translation>数值范围</translation>
    </message>
    <message>
        <source>Leaving out the outermost values keeps the others finer; the smallest and the largest cut nothing off.</source>
        <translation>舍去最外侧的值可使其余更精细；最小值和最大值则不截断任何内容。</translation>
    </message>
    <message>
        <source>Type of values</source>
        <translation>数值类型</translation>
    </message>
    <message>
        <source>Whether the values between the layers have a sign; weights always do.</source>
        <translation>层间数值是否带符号；权重始终带符号。</translation>
    </message>
    <message>
        <source>Pictures to measure with</source>
        <translation>用于测量的图片</translation>
    </message>
    <message>
        <source>More pictures take longer and meet more of what can occur.</source>
        <translation>图片越多耗时越长，也能覆盖更多可能出现的情况。</translation>
    </message>
    <message>
        <source>Writing the network</source>
        <translation>正在写网络</translation>
    </message>
    <message>
        <source>Reading it back</source>
        <translation>正在读回</translation>
    </message>
    <message>
        <source>Running it in OpenCV</source>
        <translation>正在用 OpenCV 运行</translation>
    </message>
    <message>
        <source>OpenCV computes something else from this file (largest difference %1).</source>
        <translation>OpenCV 用此文件算出不同的结果（最大差异 %1）。</translation>
    </message>
    <message>
        <source>The written file does not compute what the network computes (%1: largest difference %2), so it was not kept.</source>
        <translation>写出的文件与网络的计算结果不同（%1：最大差异 %2），因此没有保留。</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写文件</translation>
    </message>
    <message>
        <source>Read back by its description: some of its operators have no layer of their own in Graft.</source>
        <translation>通过描述读回：其中一些算子在 Graft 中没有对应的层。</translation>
    </message>
    <message>
        <source>OpenCV gives another number of scores.</source>
        <translation>OpenCV 给出的得分数量不同。</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Runs in ONNX Runtime, OpenCV and on most devices, with any batch size. Class names and the preparation of pictures travel in its metadata.</source>
        <translation>可在 ONNX Runtime、OpenCV 和大多数设备上运行，批大小任意。类别名称和图片预处理保存在元数据中。</translation>
    </message>
    <message>
        <source>Operator version (opset)</source>
        <translation>算子版本（opset）</translation>
    </message>
    <message>
        <source>Older versions run in more programs; newer ones have larger operators.</source>
        <translation>旧版本可在更多程序中运行；新版本有更大的算子。</translation>
    </message>
    <message>
        <source>Prepare pixels in the file</source>
        <translation>在文件中预处理像素</translation>
    </message>
    <message>
        <source>The file then takes pixels from 0 to 255, red first, and scales them itself.</source>
        <translation>这样文件接受 0 到 255、红色在前的像素，并自行缩放。</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Ends with a softmax, so that the file gives probabilities instead of scores.</source>
        <translation>以 softmax 结尾，使文件给出概率而不是得分。</translation>
    </message>
    <message>
        <source>Fold batch normalisations</source>
        <translation>合并批归一化</translation>
    </message>
    <message>
        <source>Multiplies them into the convolutions: a little faster, but the file can be trained further less well.</source>
        <translation>将其乘入卷积：稍快一些，但文件不太适合继续训练。</translation>
    </message>
    <message>
        <source>The tensor %1 is missing.</source>
        <translation>缺少张量 %1。</translation>
    </message>
    <message>
        <source>The file of weights %1 is a symbolic link.</source>
        <translation>权重文件 %1 是符号链接。</translation>
    </message>
    <message>
        <source>The file of weights %1, which belongs to the model, cannot be read: %2.</source>
        <translation>无法读取属于该模型的权重文件 %1：%2。</translation>
    </message>
    <message>
        <source>The model wants its weights from %1, outside its own folder.</source>
        <translation>该模型要求从自身文件夹之外的 %1 读取权重。</translation>
    </message>
    <message>
        <source>The file of weights %1 has a second name elsewhere (a hard link).</source>
        <translation>权重文件 %1 在别处还有另一个名称（硬链接）。</translation>
    </message>
    <message>
        <source>The file of weights %1 does not hold what the model wants from it.</source>
        <translation>权重文件 %1 不包含该模型所需的内容。</translation>
    </message>
    <message>
        <source>Its weights are computed, not stored.</source>
        <translation>其权重是计算得出的，而非存储的。</translation>
    </message>
    <message>
        <source>It does not attend to a sequence.</source>
        <translation>它不是作用于序列。</translation>
    </message>
    <message>
        <source>It does not slide over height and width.</source>
        <translation>它不是在高度和宽度上滑动。</translation>
    </message>
    <message>
        <source>Convolutions over one or three axes have no layer in Graft.</source>
        <translation>Graft 没有一维或三维卷积层。</translation>
    </message>
    <message>
        <source>Its weights do not fit the channels it reads.</source>
        <translation>其权重与读取的通道不匹配。</translation>
    </message>
    <message>
        <source>Its edges are cut off unevenly, which the layer cannot do.</source>
        <translation>其边缘裁剪不均匀，该层无法做到。</translation>
    </message>
    <message>
        <source>Products of more than two axes have no layer in Graft.</source>
        <translation>Graft 没有用于两个以上轴的乘积的层。</translation>
    </message>
    <message>
        <source>Its weights do not fit the numbers it reads.</source>
        <translation>其权重与读取的数值不匹配。</translation>
    </message>
    <message>
        <source>It turns what it reads, which the layer cannot do.</source>
        <translation>它会转置读取的内容，该层无法做到。</translation>
    </message>
    <message>
        <source>Products of two computed values have no layer in Graft.</source>
        <translation>Graft 没有用于两个计算值相乘的层。</translation>
    </message>
    <message>
        <source>The places of the maxima are not known to Graft.</source>
        <translation>Graft 不知道最大值的位置。</translation>
    </message>
    <message>
        <source>Means over spread windows have no layer in Graft.</source>
        <translation>Graft 没有用于扩张窗口平均的层。</translation>
    </message>
    <message>
        <source>It does not summarise height and width.</source>
        <translation>它不是对高度和宽度进行汇总。</translation>
    </message>
    <message>
        <source>Its limits are computed, not stored.</source>
        <translation>其界限是计算得出的，而非存储的。</translation>
    </message>
    <message>
        <source>Graft has no layer for this operator.</source>
        <translation>Graft 没有对应此算子的层。</translation>
    </message>
    <message>
        <source>Its slopes differ from place to place, which the layer cannot do.</source>
        <translation>其斜率随位置不同，该层无法做到。</translation>
    </message>
    <message>
        <source>It mixes the samples of a batch.</source>
        <translation>它会混合同一批次中的样本。</translation>
    </message>
    <message>
        <source>The softmax at the end is left out: Graft&apos;s output holds scores, and shows probabilities made from them.</source>
        <translation>末尾的 softmax 被省略：Graft 的输出保存得分，并由此显示概率。</translation>
    </message>
    <message>
        <source>It runs over several axes at once, which the layer cannot do.</source>
        <translation>它同时作用于多个轴，该层无法做到。</translation>
    </message>
    <message>
        <source>The choice of the best class at the end is left out: Graft&apos;s output holds the scores.</source>
        <translation>末尾的最佳类别选择被省略：Graft 的输出保存得分。</translation>
    </message>
    <message>
        <source>Its numbers differ from place to place, which the layer cannot do.</source>
        <translation>其数值随位置不同，该层无法做到。</translation>
    </message>
    <message>
        <source>It reads something that is not computed from the picture.</source>
        <translation>它读取的内容不是由图片计算得出的。</translation>
    </message>
    <message>
        <source>Red first, 0 to 1, then ImageNet&apos;s mean and deviation (PyTorch)</source>
        <translation>红色在前，0 到 1，再用 ImageNet 的均值和标准差（PyTorch）</translation>
    </message>
    <message>
        <source>The file has a second input, %1. Graft&apos;s networks have one; what reads it stays unknown.</source>
        <translation>该文件有第二个输入 %1。Graft 的网络只有一个输入；读取它的部分保持未知。</translation>
    </message>
    <message>
        <source>The input %1 is no picture (samples x channels x height x width), so Graft cannot train this network on pictures.</source>
        <translation>输入 %1 不是图片（样本 x 通道 x 高 x 宽），因此 Graft 无法用图片训练该网络。</translation>
    </message>
    <message>
        <source>How large are the pictures, in pixels? The file leaves it open.</source>
        <translation>图片有多大（像素）？文件没有说明。</translation>
    </message>
    <message>
        <source>The network gives %1 numbers, not one score for each class. They were put into one row, so that it can run.</source>
        <translation>该网络给出 %1 个数，而不是每个类别一个得分。它们被排成一行，以便运行。</translation>
    </message>
    <message>
        <source>The file has a second output, %1. Graft&apos;s networks have one; the layers that lead to it are kept, but not used.</source>
        <translation>该文件有第二个输出 %1。Graft 的网络只有一个输出；通向它的层会保留，但不使用。</translation>
    </message>
    <message>
        <source>It normalises over axes for which Graft has no layer.</source>
        <translation>它在 Graft 没有对应层的轴上归一化。</translation>
    </message>
    <message>
        <source>It normalises over an even number of channels.</source>
        <translation>它在偶数个通道上归一化。</translation>
    </message>
    <message>
        <source>It rounds channels to steps of their own, which the layer cannot do.</source>
        <translation>它对各通道使用各自的步长舍入，该层无法做到。</translation>
    </message>
    <message>
        <source>It pads axes for which Graft has no layer.</source>
        <translation>它填充了 Graft 没有对应层的轴。</translation>
    </message>
    <message>
        <source>It does not enlarge height and width by whole numbers.</source>
        <translation>它不是按整数倍放大高度和宽度。</translation>
    </message>
    <message>
        <source>Here every pixel is repeated; the file rounds positions otherwise, which moves the picture by up to one pixel.</source>
        <translation>此处每个像素被重复；文件对位置的舍入不同，图片最多移动一个像素。</translation>
    </message>
    <message>
        <source>Graft enlarges by repetition or linearly only.</source>
        <translation>Graft 只通过重复或线性方式放大。</translation>
    </message>
    <message>
        <source>The file places pixels at their corners, Graft at their centres, which moves the picture by a part of a pixel.</source>
        <translation>文件以像素角定位，Graft 以像素中心定位，图片会移动不足一个像素。</translation>
    </message>
    <message>
        <source>What it cuts out is known only while it runs.</source>
        <translation>它截取的内容只有运行时才知道。</translation>
    </message>
    <message>
        <source>The shape it gives is known only while it runs.</source>
        <translation>它给出的形状只有运行时才知道。</translation>
    </message>
    <message>
        <source>Its order of axes is no order.</source>
        <translation>其轴顺序无效。</translation>
    </message>
    <message>
        <source>It cuts out nothing.</source>
        <translation>它没有截取任何内容。</translation>
    </message>
    <message>
        <source>It puts numbers into an order that no layer makes.</source>
        <translation>它将数值排成没有任何层能产生的顺序。</translation>
    </message>
    <message>
        <source>It joins stored numbers to computed ones.</source>
        <translation>它将存储的数值与计算的数值连接在一起。</translation>
    </message>
    <message>
        <source>This is no ONNX model, or it is damaged.</source>
        <translation>这不是 ONNX 模型，或者已损坏。</translation>
    </message>
    <message>
        <source>A model that names other files is not given to libonnx.</source>
        <translation>引用其他文件的模型不会交给 libonnx。</translation>
    </message>
    <message>
        <source>libonnx does not accept the model: %1</source>
        <translation>libonnx 不接受该模型：%1</translation>
    </message>
    <message>
        <source>Batch normalisations were folded into the convolutions when this file was made. It computes the same; training works, but adapts more slowly than with them.</source>
        <translation>生成此文件时，批归一化已合并到卷积中。计算结果相同；可以训练，但适应速度比保留时慢。</translation>
    </message>
    <message>
        <source>It lies behind an unknown layer, so its shape is not known.</source>
        <translation>它位于未知层之后，因此形状未知。</translation>
    </message>
    <message>
        <source>The tensor %1 has an element type that Graft does not know.</source>
        <translation>张量 %1 的元素类型 Graft 不认识。</translation>
    </message>
    <message>
        <source>The model keeps its weights in other files.</source>
        <translation>该模型将权重保存在其他文件中。</translation>
    </message>
    <message>
        <source>The tensor %1 is truncated or too long.</source>
        <translation>张量 %1 被截断或过长。</translation>
    </message>
    <message>
        <source>The model&apos;s operators form a circle.</source>
        <translation>模型的算子形成环。</translation>
    </message>
    <message>
        <source>An ONNX file holds at most 2 GB.</source>
        <translation>一个 ONNX 文件最多容纳 2 GB。</translation>
    </message>
    <message>
        <source>The model has too many operators or tensors.</source>
        <translation>模型的算子或张量过多。</translation>
    </message>
    <message>
        <source>The model does not say which version of ONNX&apos;s operators (opset) it uses, so they cannot be read reliably.</source>
        <translation>该模型没有说明使用哪个版本的 ONNX 算子（opset），因此无法可靠读取。</translation>
    </message>
    <message>
        <source>The model has no input or no output.</source>
        <translation>该模型没有输入或没有输出。</translation>
    </message>
    <message>
        <source>The model uses opset %1 of ONNX; Graft reads %2 to %3. Newer versions of the program that made it write newer ones.</source>
        <translation>该模型使用 ONNX 的 opset %1；Graft 可读取 %2 到 %3。生成它的程序的新版本会写出更新的版本。</translation>
    </message>
    <message>
        <source>The model uses opset %1 of ONNX; Graft knows %2 to %3. Operators whose meaning has changed since may compute something else: compare results before you rely on them.</source>
        <translation>该模型使用 ONNX 的 opset %1；Graft 了解 %2 到 %3。此后含义有变的算子可能计算出不同结果：使用前请先比较结果。</translation>
    </message>
    <message>
        <source>An ONNX file holds at most 2 GB; this network needs more.</source>
        <translation>一个 ONNX 文件最多容纳 2 GB；该网络需要更多。</translation>
    </message>
    <message>
        <source>The layer %1 has the type %2, which cannot be written to an ONNX file.</source>
        <translation>层 %1 的类型为 %2，无法写入 ONNX 文件。</translation>
    </message>
    <message>
        <source>ONNX files are written with opset %1 to %2, not %3.</source>
        <translation>ONNX 文件以 opset %1 到 %2 写出，而不是 %3。</translation>
    </message>
    <message>
        <source>Layer %1 normalises over %2 channels; ONNX puts an even number of them elsewhere. Take an odd size.</source>
        <translation>层 %1 在 %2 个通道上归一化；ONNX 对偶数个通道的位置规定不同。请使用奇数大小。</translation>
    </message>
    <message>
        <source>Layer %1 rounds to steps from %2 to %3; ONNX has -128 to 127 and 0 to 255.</source>
        <translation>层 %1 舍入到 %2 至 %3 的级别；ONNX 只有 -128 至 127 和 0 至 255。</translation>
    </message>
    <message>
        <source>The file has no weights for the layer %1; it has to be trained.</source>
        <translation>文件中没有层 %1 的权重；该层需要训练。</translation>
    </message>
    <message>
        <source>The file holds weights alone (%1 layers, the first is &quot;%2&quot;), of a network Graft does not know by Keras&apos;s names. Save the whole model with model.save() and open that.</source>
        <translation>文件只包含权重（%1 层，第一层为“%2”），Graft 无法按 Keras 的名称识别该网络。请用 model.save() 保存整个模型后再打开。</translation>
    </message>
    <message>
        <source>In the section [%1] at line %2, %3 is not a number that makes sense.</source>
        <translation>在第 %2 行的 [%1] 段中，%3 不是合理的数字。</translation>
    </message>
    <message>
        <source>Line %1 of the description is not text.</source>
        <translation>描述文件第 %1 行不是文本。</translation>
    </message>
    <message>
        <source>Line %1 of the description is no section name.</source>
        <translation>描述文件第 %1 行不是段名。</translation>
    </message>
    <message>
        <source>The description has too many sections (line %1).</source>
        <translation>描述文件的段太多（第 %1 行）。</translation>
    </message>
    <message>
        <source>Line %1 of the description is neither a section nor a key=value pair.</source>
        <translation>描述文件第 %1 行既不是段名，也不是“键=值”。</translation>
    </message>
    <message>
        <source>The description does not begin with [net].</source>
        <translation>描述文件不以 [net] 开头。</translation>
    </message>
    <message>
        <source>Graft has no layer that computes this.</source>
        <translation>Graft 没有能计算它的层。</translation>
    </message>
    <message>
        <source>The sizes of the section [%1] at line %2 do not fit what comes before it.</source>
        <translation>第 %2 行的 [%1] 段的尺寸与其前面的内容不符。</translation>
    </message>
    <message>
        <source>The section [%1] at line %2 reads a layer that does not come before it.</source>
        <translation>第 %2 行的 [%1] 段读取了不在其之前的层。</translation>
    </message>
    <message>
        <source>Shortcuts between pictures of different sizes, or with weights, have no layer in Graft.</source>
        <translation>Graft 没有用于不同尺寸图像之间或带权重的捷径连接的层。</translation>
    </message>
    <message>
        <source>The section [%1] at line %2 is of a kind whose weights Graft cannot read.</source>
        <translation>Graft 无法读取第 %2 行 [%1] 这类段的权重。</translation>
    </message>
    <message>
        <source>The network is not for pictures: [net] gives no %1.</source>
        <translation>该网络不是用于图像的：[net] 没有给出 %1。</translation>
    </message>
    <message>
        <source>The sizes before the section [%1] at line %2 are not known, so its weights cannot be told apart.</source>
        <translation>第 %2 行的 [%1] 段之前的尺寸未知，因此无法区分其权重。</translation>
    </message>
    <message>
        <source>The weight file ends before the network does; the layers it does not reach have to be trained.</source>
        <translation>权重文件先于网络结束；未覆盖到的层需要训练。</translation>
    </message>
    <message>
        <source>%1 bytes at the end of the weight file belong to no layer; the description may be another network&apos;s.</source>
        <translation>权重文件末尾有 %1 字节不属于任何层；描述文件可能属于另一个网络。</translation>
    </message>
    <message>
        <source>Darknet weights say nothing about the layers; the .cfg file they belong to is needed, too. Put it beside the weights under the same name.</source>
        <translation>Darknet 权重不包含层的信息，还需要对应的 .cfg 文件。请将其以相同名称放在权重旁边。</translation>
    </message>
    <message>
        <source>The file is too short for Darknet weights.</source>
        <translation>文件太短，不是 Darknet 权重。</translation>
    </message>
    <message>
        <source>Some channels hardly vary; Darknet amplifies them a little differently.</source>
        <translation>某些通道几乎不变化；Darknet 对它们的放大略有不同。</translation>
    </message>
    <message>
        <source>The section [%1] at line %2 computes with single bits, which Graft cannot.</source>
        <translation>第 %2 行的 [%1] 段使用单比特计算，Graft 不支持。</translation>
    </message>
    <message>
        <source>Convolutions with other weights at every place have no layer in Graft.</source>
        <translation>Graft 没有每个位置权重不同的卷积层。</translation>
    </message>
    <message>
        <source>The file does not begin with the version of Darknet weights.</source>
        <translation>文件开头不是 Darknet 权重的版本号。</translation>
    </message>
    <message>
        <source>The attributes of the HDF5 file are far larger than the file.</source>
        <translation>HDF5 文件的属性远大于文件本身。</translation>
    </message>
    <message>
        <source>The HDF5 file declares an impossibly large dataset.</source>
        <translation>HDF5 文件声明了大得不可能的数据集。</translation>
    </message>
    <message>
        <source>The HDF5 file stores data in a way of newer programs.</source>
        <translation>HDF5 文件以较新程序的方式存储数据。</translation>
    </message>
    <message>
        <source>Parts of a dataset of the HDF5 file are missing.</source>
        <translation>HDF5 文件的某个数据集缺少部分内容。</translation>
    </message>
    <message>
        <source>The checksum of a dataset of the HDF5 file does not match.</source>
        <translation>HDF5 文件某个数据集的校验和不符。</translation>
    </message>
    <message>
        <source>A dataset of the HDF5 file holds numbers of a type Graft does not read.</source>
        <translation>HDF5 文件的某个数据集含有 Graft 无法读取的数值类型。</translation>
    </message>
    <message>
        <source>The file ends too early: %1 of %2 bytes are there.</source>
        <translation>文件过早结束：只有 %2 字节中的 %1 字节。</translation>
    </message>
    <message>
        <source>The HDF5 file has too many objects or levels.</source>
        <translation>HDF5 文件的对象或层级太多。</translation>
    </message>
    <message>
        <source>The groups of the HDF5 file form a circle.</source>
        <translation>HDF5 文件的组形成了环。</translation>
    </message>
    <message>
        <source>The HDF5 file defines types of its own, which no program that saves weights does.</source>
        <translation>HDF5 文件定义了自己的类型，保存权重的程序不会这样做。</translation>
    </message>
    <message>
        <source>The file is no HDF5 file.</source>
        <translation>该文件不是 HDF5 文件。</translation>
    </message>
    <message>
        <source>The HDF5 file has no dataset %1.</source>
        <translation>HDF5 文件没有数据集 %1。</translation>
    </message>
    <message>
        <source>The HDF5 file has a soft link; programs that save weights write none.</source>
        <translation>HDF5 文件含有软链接；保存权重的程序不会写入软链接。</translation>
    </message>
    <message>
        <source>The HDF5 file has a link to another file, which is not opened.</source>
        <translation>HDF5 文件含有指向另一个文件的链接，该文件不会被打开。</translation>
    </message>
    <message>
        <source>The HDF5 file uses a filter other than deflate, shuffle and the Fletcher checksum; such filters are programs of their own.</source>
        <translation>HDF5 文件使用了 deflate、shuffle 和 Fletcher 校验和以外的过滤器；这类过滤器本身就是程序。</translation>
    </message>
    <message>
        <source>The HDF5 file has a virtual dataset, which reads other files.</source>
        <translation>HDF5 文件含有会读取其他文件的虚拟数据集。</translation>
    </message>
    <message>
        <source>The HDF5 file keeps its names in the newest way, which Graft does not read; save it again without libver=&quot;latest&quot;.</source>
        <translation>HDF5 文件以最新方式保存名称，Graft 无法读取；请不带 libver=&quot;latest&quot; 重新保存。</translation>
    </message>
    <message>
        <source>The HDF5 file keeps data in other files, which are not opened.</source>
        <translation>HDF5 文件将数据保存在其他文件中，这些文件不会被打开。</translation>
    </message>
    <message>
        <source>The HDF5 structure is damaged at byte %1.</source>
        <translation>HDF5 结构在第 %1 字节处损坏。</translation>
    </message>
    <message>
        <source>Its slopes differ from pixel to pixel, for which Graft has no layer.</source>
        <translation>其斜率随像素变化，Graft 没有对应的层。</translation>
    </message>
    <message>
        <source>Which numbers did the network get for pictures when it was trained? The file does not say it.</source>
        <translation>训练时网络输入的图像数值是什么范围？文件中没有说明。</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 到 255</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 到 1</translation>
    </message>
    <message>
        <source>0 to 1, ImageNet&apos;s mean subtracted, divided by its deviation</source>
        <translation>0 到 1，减去 ImageNet 均值并除以标准差</translation>
    </message>
    <message>
        <source>0 to 255, blue first, ImageNet&apos;s mean subtracted</source>
        <translation>0 到 255，蓝色在前，减去 ImageNet 均值</translation>
    </message>
    <message>
        <source>The network has several inputs; Graft&apos;s networks have one.</source>
        <translation>该网络有多个输入；Graft 的网络只有一个。</translation>
    </message>
    <message>
        <source>The network&apos;s input is not a picture with rows, columns and channels.</source>
        <translation>该网络的输入不是具有行、列和通道的图像。</translation>
    </message>
    <message>
        <source>The network takes pictures of any size; %1 px are assumed.</source>
        <translation>该网络接受任意尺寸的图像；假定为 %1 像素。</translation>
    </message>
    <message>
        <source>The options of the layer %1 (%2) make no sense together with its input.</source>
        <translation>层 %1（%2）的选项与其输入不相容。</translation>
    </message>
    <message>
        <source>The file has %1 weights for the layer %2 (%3), which needs %4.</source>
        <translation>文件中层 %2（%3）有 %1 个权重，但需要 %4 个。</translation>
    </message>
    <message>
        <source>The weight %1 of the layer %2 has another shape than such layers have.</source>
        <translation>层 %2 的权重 %1 的形状与此类层不符。</translation>
    </message>
    <message>
        <source>The configuration is not that of a Keras model.</source>
        <translation>该配置不是 Keras 模型的配置。</translation>
    </message>
    <message>
        <source>The network has too many layers.</source>
        <translation>网络的层太多。</translation>
    </message>
    <message>
        <source>The layer is used several times; here each use has its own copy of the weights, and training will set them apart.</source>
        <translation>该层被多次使用；这里每次使用都有自己的权重副本，训练后会各不相同。</translation>
    </message>
    <message>
        <source>The layer is Python code inside the file, which is never run.</source>
        <translation>该层是文件中的 Python 代码，绝不会运行。</translation>
    </message>
    <message>
        <source>The statistics of this normalisation are fixed; training does not renew them.</source>
        <translation>该归一化的统计量是固定的；训练不会更新它们。</translation>
    </message>
    <message>
        <source>The file has no classifier; a fresh one for two classes stands at the end and has to be trained.</source>
        <translation>文件没有分类器；末尾放置了一个全新的两类分类器，需要训练。</translation>
    </message>
    <message>
        <source>The network has %1 outputs; the first one is used.</source>
        <translation>该网络有 %1 个输出；使用第一个。</translation>
    </message>
    <message>
        <source>The HDF5 file is not one of Keras: it has neither a model&apos;s configuration nor layers with weights.</source>
        <translation>该 HDF5 文件不是 Keras 的：既没有模型配置，也没有带权重的层。</translation>
    </message>
    <message>
        <source>The file is a zip archive, but not one of Keras: it has no %1.</source>
        <translation>该文件是 zip 压缩包，但不是 Keras 的：没有 %1。</translation>
    </message>
    <message>
        <source>The size of what comes into the layer %1 is not known.</source>
        <translation>进入层 %1 的数据尺寸未知。</translation>
    </message>
    <message>
        <source>Single numbers are switched off in training, not whole channels.</source>
        <translation>训练时关闭的是单个数值，而不是整个通道。</translation>
    </message>
    <message>
        <source>Training switches numbers off in another way here; results do not change.</source>
        <translation>此处训练以另一种方式关闭数值；结果不变。</translation>
    </message>
    <message>
        <source>The network has far more weights than its file has bytes.</source>
        <translation>网络的权重远多于文件的字节数。</translation>
    </message>
    <message>
        <source>The constant has neither one number nor one for each channel.</source>
        <translation>该常量既不是单个数，也不是每个通道一个数。</translation>
    </message>
    <message>
        <source>What comes in is no picture (batch, height, width, channels).</source>
        <translation>输入不是图片（批次、高、宽、通道）。</translation>
    </message>
    <message>
        <source>A constant stands where a layer&apos;s output is expected.</source>
        <translation>应为层输出的位置是一个常量。</translation>
    </message>
    <message>
        <source>The weights do not fit what comes in.</source>
        <translation>权重与输入不符。</translation>
    </message>
    <message>
        <source>The window or its stride is not possible.</source>
        <translation>窗口或其步幅不可能成立。</translation>
    </message>
    <message>
        <source>-1 to 1 (MobileNet, Inception, Xception)</source>
        <translation>-1 到 1（MobileNet、Inception、Xception）</translation>
    </message>
    <message>
        <source>0 to 255 (the network scales pixels itself)</source>
        <translation>0 到 255（网络自行缩放像素）</translation>
    </message>
    <message>
        <source>0 to 1, minus ImageNet&apos;s mean, divided by its deviation</source>
        <translation>0 到 1，减去 ImageNet 均值，再除以其标准差</translation>
    </message>
    <message>
        <source>Blue first, 0 to 255, minus 104, 117, 123 (VGG, ResNet of Keras)</source>
        <translation>蓝色在前，0 到 255，减去 104、117、123（Keras 的 VGG、ResNet）</translation>
    </message>
    <message>
        <source>How large are the pictures? The network takes any size, but was trained with one.</source>
        <translation>图片有多大？网络接受任意大小，但只用一种大小训练过。</translation>
    </message>
    <message>
        <source>The numbers are rearranged in a way that Graft has no layer for.</source>
        <translation>数值的重排方式在 Graft 中没有对应的层。</translation>
    </message>
    <message>
        <source>The file places pixels at their corners while enlarging, Graft at their centres.</source>
        <translation>放大时文件以像素的角为准，Graft 以像素中心为准。</translation>
    </message>
    <message>
        <source>The network runs in a circle at %1.</source>
        <translation>网络在 %1 处形成环。</translation>
    </message>
    <message>
        <source>Functions of the network call each other too deeply.</source>
        <translation>网络中的函数相互调用过深。</translation>
    </message>
    <message>
        <source>The graph holds no weights: it is not frozen. Open the SavedModel folder or freeze it.</source>
        <translation>该图不含权重：它未被冻结。请打开 SavedModel 文件夹或先冻结它。</translation>
    </message>
    <message>
        <source>Its weights are computed by other layers.</source>
        <translation>其权重由其他层计算得出。</translation>
    </message>
    <message>
        <source>The model has no signature that says what it computes; save it with signatures.</source>
        <translation>该模型没有说明其计算内容的签名；请带签名保存。</translation>
    </message>
    <message>
        <source>The list of variables is compressed, which is not supported.</source>
        <translation>变量列表已压缩，不受支持。</translation>
    </message>
    <message>
        <source>Cannot read the variables in %1.</source>
        <translation>无法读取 %1 中的变量。</translation>
    </message>
    <message>
        <source>The variable %1 is missing.</source>
        <translation>缺少变量 %1。</translation>
    </message>
    <message>
        <source>The variable %1 is stored in slices, which is not supported.</source>
        <translation>变量 %1 以分片方式存储，不受支持。</translation>
    </message>
    <message>
        <source>The variable %1 reaches beyond its file.</source>
        <translation>变量 %1 超出了其文件范围。</translation>
    </message>
    <message>
        <source>The variable %1 is damaged.</source>
        <translation>变量 %1 已损坏。</translation>
    </message>
    <message>
        <source>A constant is of a type that is not supported.</source>
        <translation>某个常量的类型不受支持。</translation>
    </message>
    <message>
        <source>The file&apos;s constants would be much larger than the file.</source>
        <translation>文件中的常量会远大于文件本身。</translation>
    </message>
    <message>
        <source>The shape of a constant does not fit its bytes.</source>
        <translation>某个常量的形状与其字节数不符。</translation>
    </message>
    <message>
        <source>The weights lie behind the file&apos;s tables, which is not supported.</source>
        <translation>权重位于文件表之后，不受支持。</translation>
    </message>
    <message>
        <source>The file has version %1 of the format, not 3.</source>
        <translation>文件的格式版本为 %1，而不是 3。</translation>
    </message>
    <message>
        <source>Tensor %1 is of a type that is not supported.</source>
        <translation>张量 %1 的类型不受支持。</translation>
    </message>
    <message>
        <source>The file computes with whole numbers, Graft with the floats they stand for: results differ by their rounding.</source>
        <translation>文件用整数计算，Graft 用其对应的浮点数计算：结果相差取整误差。</translation>
    </message>
    <message>
        <source>%1 has no weights in %2 that could be removed.</source>
        <translation>%1 在 %2 中没有可移除的权重。</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>无法移除 %1：%2</translation>
    </message>
    <message>
        <source>The network cannot be exported yet: its new layers have learned nothing. Train it first</source>
        <translation>网络尚不能导出：其新的层还没有学到任何东西。请先训练</translation>
    </message>
    <message>
        <source>The code of %1 is not valid: %2.</source>
        <translation>%1 的代码无效：%2。</translation>
    </message>
    <message>
        <source>The exported network gives other scores (by up to %1); nothing was written.</source>
        <translation>导出的网络给出了不同的分数（最大相差 %1）；未写入任何内容。</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>PyTorch 代码</translation>
    </message>
    <message>
        <source>A folder with the network as a readable Python module, its weights and a script that loads them: for going on in Python.</source>
        <translation>一个文件夹，包含可读的 Python 模块形式的网络、权重和加载脚本：用于在 Python 中继续工作。</translation>
    </message>
    <message>
        <source>This build cannot write %1 files.</source>
        <translation>此版本无法写入 %1 文件。</translation>
    </message>
    <message>
        <source>There is no run to write a script of; train the network first.</source>
        <translation>没有可用于生成脚本的训练；请先训练网络。</translation>
    </message>
    <message>
        <source>Training script</source>
        <translation>训练脚本</translation>
    </message>
    <message>
        <source>A folder with a Python script that trains as the last run did, the network as code and the weights to start from.</source>
        <translation>一个文件夹，包含按上次训练方式训练的 Python 脚本、网络代码和起始权重。</translation>
    </message>
    <message>
        <source>C++ example</source>
        <translation>C++ 示例</translation>
    </message>
    <message>
        <source>A folder with a small C++ program that prepares a picture and runs the network with LibTorch, and its CMakeLists.txt.</source>
        <translation>一个文件夹，包含一个预处理图片并用 LibTorch 运行网络的小型 C++ 程序及其 CMakeLists.txt。</translation>
    </message>
    <message>
        <source>OpenCV example</source>
        <translation>OpenCV 示例</translation>
    </message>
    <message>
        <source>A folder with programs in Python and C++ that run the network with OpenCV alone, and the network as ONNX.</source>
        <translation>一个文件夹，包含仅用 OpenCV 运行网络的 Python 和 C++ 程序，以及 ONNX 格式的网络。</translation>
    </message>
    <message>
        <source>Cannot create a folder for temporary files.</source>
        <translation>无法创建临时文件夹。</translation>
    </message>
    <message>
        <source>The file does not read back as it was; nothing was written.</source>
        <translation>文件读回后与原内容不一致；未写入任何内容。</translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>The weights under PyTorch&apos;s names, with the network, the classes and the preparation of pictures in the file&apos;s metadata.</source>
        <translation>采用 PyTorch 名称的权重，文件的元数据中包含网络、类别和图片预处理方式。</translation>
    </message>
    <message>
        <source>As a model folder</source>
        <translation>作为模型文件夹</translation>
    </message>
    <message>
        <source>Writes a folder of that name with a model card (README.md), config.json and labels.txt, as model hubs expect it.</source>
        <translation>写入同名文件夹，其中包含模型卡（README.md）、config.json 和 labels.txt，符合模型库的要求。</translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation>TorchScript</translation>
    </message>
    <message>
        <source>One file with network and weights that C++ (LibTorch) and Python load without any other code.</source>
        <translation>一个包含网络和权重的文件，C++（LibTorch）和 Python 无需其他代码即可加载。</translation>
    </message>
    <message>
        <source>Preparation inside</source>
        <translation>包含预处理</translation>
    </message>
    <message>
        <source>The file takes pixels from 0 to 255 in the order red, green, blue and normalises them itself; resizing stays outside.</source>
        <translation>文件接收按红、绿、蓝顺序排列的 0 到 255 的像素并自行归一化；缩放需在外部完成。</translation>
    </message>
    <message>
        <source>There is no Python on this computer.</source>
        <translation>此计算机上没有 Python。</translation>
    </message>
    <message>
        <source>Python took longer than %1 seconds.</source>
        <translation>Python 运行超过了 %1 秒。</translation>
    </message>
    <message>
        <source>The Python on this computer has no PyTorch.</source>
        <translation>此计算机上的 Python 没有安装 PyTorch。</translation>
    </message>
    <message>
        <source>Python reports an error: %1</source>
        <translation>Python 报告错误：%1</translation>
    </message>
    <message>
        <source>The code was not run: %1</source>
        <translation>代码未运行：%1</translation>
    </message>
    <message>
        <source>Random numbers (shuffling, fresh weights, dropout, variation) come from PyTorch&apos;s generator: a run is alike, but not equal number by number.</source>
        <translation>随机数（打乱、新权重、Dropout、变换）来自 PyTorch 的生成器：训练相似，但并非逐数相同。</translation>
    </message>
    <message>
        <source>The split has the same shares, but draws other pictures.</source>
        <translation>划分比例相同，但抽取的图片不同。</translation>
    </message>
    <message>
        <source>The batch size was chosen by the memory there was; set BATCH_SIZE in the script.</source>
        <translation>批大小是根据可用内存选择的；请在脚本中设置 BATCH_SIZE。</translation>
    </message>
    <message>
        <source>The layer-wise decay of the rate is left out.</source>
        <translation>省略了逐层学习率衰减。</translation>
    </message>
    <message>
        <source>Gradual unfreezing is left out: all layers with a factor learn from the start.</source>
        <translation>省略了逐步解冻：所有带系数的层从一开始就学习。</translation>
    </message>
    <message>
        <source>The running average of the weights is left out.</source>
        <translation>省略了权重的滑动平均。</translation>
    </message>
    <message>
        <source>Everything is computed in 32-bit numbers.</source>
        <translation>全部以 32 位数计算。</translation>
    </message>
    <message>
        <source>Every epoch is validated.</source>
        <translation>每轮都进行验证。</translation>
    </message>
    <message>
        <source>There is no time limit.</source>
        <translation>没有时间限制。</translation>
    </message>
    <message>
        <source>The variation &quot;%1&quot; is left out.</source>
        <translation>省略了变换“%1”。</translation>
    </message>
    <message>
        <source>The network needs one input and one output to be exported.</source>
        <translation>网络必须有且仅有一个输入和一个输出才能导出。</translation>
    </message>
    <message>
        <source>Layer %1 has the type %2, for which there is no PyTorch code.</source>
        <translation>层 %1 的类型为 %2，没有对应的 PyTorch 代码。</translation>
    </message>
    <message>
        <source>It has no forward(); Graft cannot tell what it computes.</source>
        <translation>其中没有 forward()；Graft 无法判断它计算什么。</translation>
    </message>
    <message>
        <source>It takes %1 inputs; Graft opens networks that take one picture.</source>
        <translation>它需要 %1 个输入；Graft 只能打开接收一张图片的网络。</translation>
    </message>
    <message>
        <source>Its result does not depend on the picture.</source>
        <translation>其结果与图片无关。</translation>
    </message>
    <message>
        <source>Its program is nested too deeply.</source>
        <translation>其中的程序嵌套过深。</translation>
    </message>
    <message>
        <source>Its program is too long.</source>
        <translation>其中的程序过长。</translation>
    </message>
    <message>
        <source>Its program calls a method of something that is no module.</source>
        <translation>其中的程序调用了非模块对象的方法。</translation>
    </message>
    <message>
        <source>Its program uses %1, which Graft cannot follow.</source>
        <translation>其中的程序使用了 %1，Graft 无法跟踪。</translation>
    </message>
    <message>
        <source>How does the network want its pixels? The file does not say.</source>
        <translation>网络需要怎样的像素？文件中没有说明。</translation>
    </message>
    <message>
        <source>0 to 1, with the mean and deviation of ImageNet</source>
        <translation>0 到 1，使用 ImageNet 的均值和标准差</translation>
    </message>
    <message>
        <source>How large are the network&apos;s pictures? The file does not say.</source>
        <translation>网络的图片有多大？文件中没有说明。</translation>
    </message>
    <message>
        <source>Its program asks for too much memory.</source>
        <translation>其中的程序请求了过多内存。</translation>
    </message>
    <message>
        <source>Its program ends with an error: %1</source>
        <translation>其中的程序以错误结束：%1</translation>
    </message>
    <message>
        <source>Its program does not run for pictures of any usual size: %1</source>
        <translation>其中的程序无法处理任何常用尺寸的图片：%1</translation>
    </message>
    <message>
        <source>Layer %1 has the type %2, which TorchScript cannot express.</source>
        <translation>层 %1 的类型为 %2，TorchScript 无法表示。</translation>
    </message>
    <message>
        <source>The auxiliary classifiers of the file are left out; only training from scratch needs them.</source>
        <translation>文件中的辅助分类器被省略；只有从零训练才需要它们。</translation>
    </message>
    <message>
        <source>No weights of %1 are published that could be downloaded. Import a file that has them, or begin untrained.</source>
        <translation>%1 没有公开可下载的权重。请导入含有权重的文件，或从未训练状态开始。</translation>
    </message>
</context>
<context>
    <name>graft::About</name>
    <message>
        <source>About Graft</source>
        <translation>关于 Graft</translation>
    </message>
    <message>
        <source>Graft %1</source>
        <translation>Graft %1</translation>
    </message>
    <message>
        <source>Transfer learning you can see: take a trained network, give it a new last layer, teach it your own pictures.</source>
        <translation>看得见的迁移学习：选一个训练好的网络，换上新的最后一层，教它认识您自己的图片。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本，不提供任何担保。</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Canvas: show the whole network</source>
        <translation>画布：显示整个网络</translation>
    </message>
    <message>
        <source>Canvas: move the view</source>
        <extracomment>A mouse gesture on the canvas and what it does.</extracomment>
        <translation>画布：移动视图</translation>
    </message>
    <message>
        <source>%1 and drag</source>
        <translation>%1 并拖动</translation>
    </message>
    <message>
        <source>Canvas: enlarge and reduce</source>
        <translation>画布：放大和缩小</translation>
    </message>
    <message>
        <source>mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Models: open the chosen one</source>
        <translation>模型：打开所选模型</translation>
    </message>
    <message>
        <source>Canvas: fold or unfold the selected block</source>
        <translation>画布：折叠或展开所选块</translation>
    </message>
</context>
<context>
    <name>graft::AnalysisModel</name>
    <message>
        <source>trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>frozen, statistics adapt</source>
        <translation>已冻结，统计量自适应</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>层的名称</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Type, as PyTorch calls it</source>
        <translation>PyTorch 中的类型名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channels × height × width of what the layer passes on</source>
        <translation>该层输出的 通道 × 高 × 宽</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tensors of the layer and their shapes</source>
        <translation>层的张量及其形状</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Numbers that training can change</source>
        <translation>训练可以改变的数值</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Numbers that are measured in training, not learned</source>
        <translation>训练时测量而非学习得到的数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态量</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations for one picture</source>
        <translation>一张图片的乘加运算次数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>Memory of the layer&apos;s result for one picture</source>
        <translation>一张图片时该层结果所占的内存</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>How many pixels of the picture one position of the output depends on</source>
        <translation>输出的一个位置取决于图片的多少像素</translation>
    </message>
    <message>
        <source>Sees, px</source>
        <translation>感受野 (px)</translation>
    </message>
    <message>
        <source>What training does to the layer</source>
        <translation>训练对该层的作用</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>graft::AnalysisPanel</name>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 个层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 / %n 个层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 parameters, %3 trainable · %4 multiply-adds · %5 of results</source>
        <extracomment>Totals: layers, parameters, trainable ones, multiply-adds, memory.</extracomment>
        <translation>%1 · %2 个参数，%3 个可训练 · %4 次乘加 · 结果占 %5</translation>
    </message>
    <message>
        <source>Search: conv, type:Conv2d kernel:3, params:&gt;1M</source>
        <translation>搜索：conv、type:Conv2d kernel:3、params:&gt;1M</translation>
    </message>
    <message>
        <source>Search the table</source>
        <translation>搜索表格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown, for a spreadsheet.</source>
        <translation>复制选中的行（未选时复制全部显示的行），供电子表格使用。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Writes the whole table to a file that spreadsheets and scripts can read.</source>
        <translation>将整个表格写入电子表格和脚本可读取的文件。</translation>
    </message>
    <message>
        <source>Analysis of all layers</source>
        <translation>所有层的分析</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationDialog</name>
    <message>
        <source>Augmentation: %1</source>
        <translation>数据增强：%1</translation>
    </message>
    <message>
        <source>The pictures are being read.</source>
        <translation>正在读取图片。</translation>
    </message>
    <message>
        <source>Here your own training pictures appear, as the network will see them.</source>
        <translation>这里将显示你自己的训练图片，与网络看到的完全一样。</translation>
    </message>
    <message>
        <source>Load sample pictures</source>
        <translation>载入示例图片</translation>
    </message>
    <message>
        <source>Locked while a run is in progress.</source>
        <translation>运行期间已锁定。</translation>
    </message>
    <message>
        <source>Exactly what the network will see, at its size. Only training pictures are varied.</source>
        <translation>与网络将看到的完全一致，尺寸也相同。只有训练图片会被改变。</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>A ready-made list to begin with. More variety helps small datasets, but takes longer.</source>
        <translation>作为起点的现成列表。更多变化有助于小数据集，但需要更长的训练时间。</translation>
    </message>
    <message>
        <source>Reset ranges</source>
        <translation>重置范围</translation>
    </message>
    <message>
        <source>Every range and frequency as usual; what is switched on stays on.</source>
        <translation>所有范围和频率恢复为常用值；已开启的保持开启。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>Another draw</source>
        <translation>重新抽取</translation>
    </message>
    <message>
        <source>The same pictures with other random numbers.</source>
        <translation>相同的图片，不同的随机数。</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>其他图片</translation>
    </message>
    <message>
        <source>Other pictures of the training part.</source>
        <translation>训练部分中的其他图片。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationGrid</name>
    <message>
        <source>Unchanged</source>
        <translation>未改变</translation>
    </message>
    <message>
        <source>Preview of the variants</source>
        <translation>变体预览</translation>
    </message>
    <message>
        <source>%1 pictures, each unchanged and in %2 variants</source>
        <translation>%1 张图片，每张包括原图和 %2 个变体</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationList</name>
    <message>
        <source>Add augmentation: %1</source>
        <translation>添加数据增强：%1</translation>
    </message>
    <message>
        <source>Remove augmentation: %1</source>
        <translation>移除数据增强：%1</translation>
    </message>
    <message>
        <source>Change augmentation: %1</source>
        <translation>更改数据增强：%1</translation>
    </message>
    <message>
        <source>Reset ranges of augmentations</source>
        <translation>重置数据增强的范围</translation>
    </message>
    <message>
        <source>Move augmentation: %1</source>
        <translation>移动数据增强：%1</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>频率</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationRow</name>
    <message>
        <source>Drag, or Alt+Up and Alt+Down, to change the order</source>
        <translation>拖动，或按 Alt+上、Alt+下来改变顺序</translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation>移动：%1</translation>
    </message>
    <message>
        <source>%1: from</source>
        <translation>%1：从</translation>
    </message>
    <message>
        <source>%1: to</source>
        <translation>%1：到</translation>
    </message>
    <message>
        <source>The strength is drawn anew for every picture, evenly between these two.</source>
        <translation>每张图片都在这两个值之间均匀地重新抽取强度。</translation>
    </message>
    <message>
        <source>%1: how often</source>
        <translation>%1：频率</translation>
    </message>
    <message>
        <source>Share of the batches this happens to.</source>
        <translation>受此影响的批次所占的比例。</translation>
    </message>
    <message>
        <source>Share of the pictures this happens to.</source>
        <translation>受此影响的图片所占的比例。</translation>
    </message>
    <message>
        <source>Back to the usual range</source>
        <translation>恢复常用范围</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>重置：%1</translation>
    </message>
</context>
<context>
    <name>graft::BakeOffSetup</name>
    <message>
        <source>Reading pictures: %1 of %2</source>
        <translation>正在读取图片：%1 / %2</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1（已打开）</translation>
    </message>
    <message>
        <source>%1 (weights missing)</source>
        <translation>%1（缺少权重）</translation>
    </message>
    <message>
        <source>Folder with a subfolder for each class</source>
        <translation>每个类别一个子文件夹的文件夹</translation>
    </message>
    <message>
        <source>No pictures are chosen.</source>
        <translation>未选择图片。</translation>
    </message>
    <message>
        <source>Reading pictures…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>%1 classes, %2 pictures to learn from, %3 to validate with</source>
        <extracomment>Numbers of classes and pictures.</extracomment>
        <translation>%1 个类别，%2 张图片用于学习，%3 张用于验证</translation>
    </message>
    <message>
        <source>Models without weights are listed but cannot take part. Put their files into %1, or download them.</source>
        <translation>没有权重的模型会列出但不能参加。请将其文件放入 %1，或下载它们。</translation>
    </message>
    <message>
        <source>Download what is missing (%1)</source>
        <translation>下载缺少的权重（%1）</translation>
    </message>
    <message>
        <source>The open ones: %1</source>
        <translation>已打开的：%1</translation>
    </message>
    <message>
        <source>The open ones (none are)</source>
        <translation>已打开的（无）</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models that take part</source>
        <translation>参加的模型</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Garden flowers (sample)</source>
        <translation>花园花卉（示例）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>How long each new last layer learns; quick, for features are computed once. Default 15.</source>
        <translation>每个新的最后一层学习多久；很快，因为特征只计算一次。默认 15。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>First weights and order of the pictures; the same for all models. Another one shows how much is chance. Default 1.</source>
        <translation>初始权重和图片顺序；对所有模型相同。换一个可看出有多少是偶然。默认 1。</translation>
    </message>
</context>
<context>
    <name>graft::BakeOffTableModel</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>From a share to another one: &quot;91.2 % to 95.0 %&quot;.</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>most accurate</source>
        <translation>最准确</translation>
    </message>
    <message>
        <source>nothing is better at this time</source>
        <translation>同等时间内无更优者</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be read</source>
        <translation>
            <numerusform>%n 张图片无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 right, best in epoch %3</source>
        <extracomment>Right answers of all.</extracomment>
        <translation>%1 / %2 正确，第 %3 轮最佳</translation>
    </message>
    <message>
        <source>Share of the validation pictures that were recognised</source>
        <translation>被正确识别的验证图片比例</translation>
    </message>
    <message>
        <source>Where the true accuracy lies in 95 of 100 cases (Wilson); models whose intervals overlap are hardly different</source>
        <translation>真实准确率在 100 次中有 95 次所处的范围（Wilson）；区间重叠的模型几乎没有差别</translation>
    </message>
    <message>
        <source>Prediction of one picture on this machine</source>
        <translation>在本机上预测一张图片</translation>
    </message>
    <message>
        <source>All numbers of the network with its new last layer</source>
        <translation>网络及其新的最后一层的全部数值</translation>
    </message>
    <message>
        <source>What its turn took</source>
        <translation>该模型所用时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>ms per picture</source>
        <extracomment>Milliseconds for one picture.</extracomment>
        <translation>毫秒/张</translation>
    </message>
    <message>
        <source>Seconds spent</source>
        <translation>耗时（秒）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>graft::BakeOffView</name>
    <message>
        <source>Cancelled. The models that were finished are listed.</source>
        <translation>已取消。已完成的模型列在下方。</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>A network is being trained. Wait for its end: both would be slow.</source>
        <translation>正在训练网络。请等待结束：同时进行两者都会变慢。</translation>
    </message>
    <message>
        <source>Tick at least one model.</source>
        <translation>请至少勾选一个模型。</translation>
    </message>
    <message>
        <source>Choose pictures.</source>
        <translation>请选择图片。</translation>
    </message>
    <message>
        <source>These pictures have none to validate with. Divide them on the page Data.</source>
        <translation>这些图片中没有用于验证的。请在“数据”页面划分。</translation>
    </message>
    <message>
        <source>Each model is frozen and gets a new last layer, which learns from your pictures. Split, seed and epochs are the same for all.</source>
        <translation>每个模型都被冻结并获得新的最后一层，由它从您的图片中学习。划分、种子和轮次对所有模型相同。</translation>
    </message>
    <message>
        <source>Open the winner in the designer</source>
        <translation>在设计器中打开优胜模型</translation>
    </message>
    <message>
        <source>Open in the designer</source>
        <translation>在设计器中打开</translation>
    </message>
    <message>
        <source>open networks</source>
        <translation>已打开的网络</translation>
    </message>
    <message>
        <source>%1 on your pictures (%2 to %3)
%4 ms per picture here, %5</source>
        <translation>您的图片上 %1（%2 至 %3）
本机每张 %4 毫秒，%5</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>表格已保存到 %1。</translation>
    </message>
    <message>
        <source>Back to the models</source>
        <translation>返回模型</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Several models, your pictures: this page will show which recognises them best, how quick and how large each is.</source>
        <translation>多个模型，您的图片：此页面将显示哪个识别得最好、每个有多快、有多大。</translation>
    </message>
    <message>
        <source>Start the bake-off</source>
        <translation>开始评比</translation>
    </message>
    <message>
        <source>The network with its new last layer for your classes and what it has learned, as another tab.</source>
        <translation>带有适合您的类别的新的最后一层及其所学内容的网络，作为新标签页。</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Writes all columns as CSV, for a spreadsheet.</source>
        <translation>将所有列写成 CSV，供电子表格使用。</translation>
    </message>
    <message>
        <source>Result of the bake-off</source>
        <translation>评比结果</translation>
    </message>
    <message>
        <source>Accuracy on your pictures and prediction time</source>
        <translation>您的图片上的准确率和预测时间</translation>
    </message>
    <message>
        <source>Accuracy on your pictures</source>
        <translation>您的图片上的准确率</translation>
    </message>
    <message>
        <source>Milliseconds per picture on this machine (logarithmic)</source>
        <translation>本机每张图片毫秒数（对数）</translation>
    </message>
    <message>
        <source>Area: size of the network</source>
        <translation>面积：网络大小</translation>
    </message>
    <message>
        <source>nothing is better at this time</source>
        <translation>同等时间内无更优者</translation>
    </message>
</context>
<context>
    <name>graft::BillBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 parameters change during training: the fewer, the faster, and the less data it takes.</source>
        <translation>训练时会改变 %2 个参数中的 %1 个：越少则越快，所需数据也越少。</translation>
    </message>
    <message>
        <source>%1 parameters stay exactly as they are.</source>
        <translation>%1 个参数保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>What the network answers with.</source>
        <translation>网络给出的结果。</translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation>可训练参数</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Memory per picture</source>
        <translation>每张图片的内存</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations from a picture to its answer, for every picture in every epoch. The %1 before the frost line are paid once per picture.</source>
        <translation>每轮中每张图片从输入到输出所需的乘加运算。冻结线之前的 %1 次每张图片只需计算一次。</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations from a picture to its answer, for every picture in every epoch.</source>
        <translation>每轮中每张图片从输入到输出所需的乘加运算。</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations to learn from a picture: gradients of trainable weights, and the way back to them. Frozen layers with nothing trainable before them cost nothing here.</source>
        <translation>从一张图片学习所需的乘加运算：可训练权重的梯度，以及反向传播到它们的过程。前面没有可训练层的冻结层在此不产生开销。</translation>
    </message>
    <message>
        <source>Results of layers that training must keep for one picture, to learn from it; times the batch size.</source>
        <translation>训练时每张图片必须保留的各层结果，用于学习；需乘以批大小。</translation>
    </message>
    <message>
        <source>Compared with nothing frozen: %1</source>
        <translation>与不冻结任何层相比：%1</translation>
    </message>
    <message>
        <source>Measured as soon as the network can run.</source>
        <translation>网络可以运行后即测量。</translation>
    </message>
    <message>
        <source>Measured after the training: both would slow each other down.</source>
        <translation>训练结束后再测量：两者会互相拖慢。</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>测量中…</translation>
    </message>
    <message>
        <source>A short dry run on this machine shows how long a picture takes in training.</source>
        <translation>在本机上短暂试运行，以得知训练时每张图片所需时间。</translation>
    </message>
    <message>
        <source>%1 per picture and epoch in training</source>
        <translation>训练时每轮每张图片 %1</translation>
    </message>
    <message>
        <source>Nothing learns: there is no training step to measure.</source>
        <translation>没有可学习的层：没有训练步骤可供测量。</translation>
    </message>
    <message>
        <source>%1 once per picture for the frozen part</source>
        <translation>冻结部分每张图片一次 %1</translation>
    </message>
    <message>
        <source>%1 per picture for an answer</source>
        <translation>预测每张图片 %1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on this machine just now: %1, %n picture(s) at a time.</source>
        <translation>
            <numerusform>刚刚在本机测得：%1，每次 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward MACs</source>
        <extracomment>MACs: multiply-accumulate operations</extracomment>
        <translation>前向 MAC</translation>
    </message>
    <message>
        <source>Backward MACs</source>
        <translation>反向 MAC</translation>
    </message>
    <message>
        <source>Time per picture</source>
        <translation>每张图片用时</translation>
    </message>
    <message>
        <source>What training costs</source>
        <translation>训练开销</translation>
    </message>
</context>
<context>
    <name>graft::Breadcrumb</name>
    <message>
        <source>Place in the network</source>
        <translation>在网络中的位置</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>显示整个网络</translation>
    </message>
    <message>
        <source>Select %1 and show it</source>
        <translation>选择并显示 %1</translation>
    </message>
</context>
<context>
    <name>graft::CameraFeed</name>
    <message>
        <source>Cannot write %1. Choose another folder, or make room on the disk.</source>
        <translation>无法写入 %1。请选择其他文件夹或清理磁盘空间。</translation>
    </message>
</context>
<context>
    <name>graft::CameraPane</name>
    <message>
        <source>%1 pictures</source>
        <extracomment>Folder of pictures beside the project of that name.</extracomment>
        <translation>%1 图片</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>Class of the pictures</source>
        <translation>图片的类别</translation>
    </message>
    <message>
        <source>The class the next pictures are put into.</source>
        <translation>接下来的图片归入的类别。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Take picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Space takes a picture; hold it for a burst.</source>
        <translation>按空格键拍一张；按住可连拍。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) taken</source>
        <translation>
            <numerusform>已拍摄 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation>保存于 %1</translation>
    </message>
    <message>
        <source>Change folder…</source>
        <translation>更改文件夹…</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>没有摄像头。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>graft::CanvasToolbar</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Show the network at its actual size (1)</source>
        <translation>以实际大小显示网络 (1)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Show the whole network (F)</source>
        <translation>显示整个网络 (F)</translation>
    </message>
    <message>
        <source>View and freezing</source>
        <translation>视图与冻结</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>How much of the network is folded into blocks</source>
        <translation>网络中有多少内容折叠成块</translation>
    </message>
</context>
<context>
    <name>graft::ChartToolbar</name>
    <message>
        <source>By epoch</source>
        <translation>按轮次</translation>
    </message>
    <message>
        <source>By iteration</source>
        <translation>按迭代</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Epochs compare runs on the same pictures, iterations show single steps, time shows what is worth waiting for.</source>
        <translation>轮次便于比较相同图片上的运行，迭代显示单个步骤，时间显示是否值得等待。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Averages the training curve over more batches, so that its direction shows; single batches stay as a faint line.</source>
        <translation>在更多批上平均训练曲线以显示趋势；单个批仍以淡线显示。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Loss on a logarithmic scale: small losses can be told apart (L).</source>
        <translation>损失用对数刻度：便于区分较小的损失（L）。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest points in view while the run goes on (Shift+F).</source>
        <translation>运行过程中始终显示最新的点（Shift+F）。</translation>
    </message>
    <message>
        <source>Show the whole run (Home).</source>
        <translation>显示整个运行（Home）。</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整个运行</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the charts…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Export the numbers…</source>
        <translation>导出数据…</translation>
    </message>
</context>
<context>
    <name>graft::ClassList</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>graft::ClassListModel</name>
    <message>
        <source>All classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>%1: %2 for training, %3 for validation, %4 for testing</source>
        <translation>%1：训练 %2，验证 %3，测试 %4</translation>
    </message>
</context>
<context>
    <name>graft::ClassPane</name>
    <message>
        <source>Merge into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Add pictures to %1</source>
        <translation>向 %1 添加图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff);;All files (*)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A class has no pictures for training. The network cannot learn it.</source>
        <translation>有一个类别没有训练图片，网络无法学会它。</translation>
    </message>
    <message>
        <source>All classes have about as many pictures.</source>
        <translation>各类别的图片数量大致相同。</translation>
    </message>
    <message>
        <source>The largest class has %1 times the pictures of the smallest.</source>
        <translation>最大类别的图片数是最小类别的 %1 倍。</translation>
    </message>
    <message>
        <source>Far apart, the network tends to say the large classes. Class weights in the training options make up for it, and so do more pictures of the small ones.</source>
        <translation>差距过大时，网络会偏向大类别。训练选项中的类别权重可以弥补，为小类别增加图片也可以。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新建类别</translation>
    </message>
    <message>
        <source>Name of the new class</source>
        <translation>新类别的名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>移除类别</translation>
    </message>
    <message>
        <source>Leaves all its pictures out. The files stay where they are.</source>
        <translation>排除其所有图片。文件保持原处不变。</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Take pictures with the camera…</source>
        <translation>用摄像头拍照…</translation>
    </message>
</context>
<context>
    <name>graft::ClassifyPane</name>
    <message>
        <source>Choose an image…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Classify a picture of your own.</source>
        <translation>对您自己的图片进行分类。</translation>
    </message>
    <message>
        <source>Shows: %1</source>
        <comment>class of a picture</comment>
        <translation>实际类别：%1</translation>
    </message>
</context>
<context>
    <name>graft::CommandLine</name>
    <message>
        <source>unknown language %1; known are en, de, zh_CN</source>
        <translation>未知语言 %1；可用的有 en、de、zh_CN</translation>
    </message>
    <message>
        <source>a size is written like 1280x720, not %1</source>
        <translation>尺寸应写成 1280x720 这样的形式，而不是 %1</translation>
    </message>
    <message>
        <source>unknown page %1; known are models, designer, data, train, results</source>
        <translation>未知页面 %1；可用的有 models、designer、data、train、results</translation>
    </message>
    <message>
        <source>Transfer learning you can see: take a trained network, give it a new last layer, teach it your own pictures.</source>
        <translation>看得见的迁移学习：选一个训练好的网络，换上新的最后一层，教它认识您自己的图片。</translation>
    </message>
    <message>
        <source>A project, a weight file, a folder of pictures, or a picture.</source>
        <translation>项目、权重文件、图片文件夹或图片。</translation>
    </message>
    <message>
        <source>Opens the sample project.</source>
        <translation>打开示例项目。</translation>
    </message>
    <message>
        <source>Opens a page: models, designer, data, train, results.</source>
        <translation>打开页面：models、designer、data、train、results。</translation>
    </message>
    <message>
        <source>Speaks a language: en, de, zh_CN.</source>
        <translation>设置语言：en、de、zh_CN。</translation>
    </message>
    <message>
        <source>Writes a picture of every page with the sample project, then ends.</source>
        <translation>用示例项目为每个页面截图，然后退出。</translation>
    </message>
    <message>
        <source>Languages of the pictures, separated by commas.</source>
        <translation>截图的语言，以逗号分隔。</translation>
    </message>
    <message>
        <source>Size of the pictures; may be given more than once.</source>
        <translation>截图的尺寸；可多次指定。</translation>
    </message>
    <message>
        <source>Epochs of training before the pictures.</source>
        <translation>截图前训练的轮次数。</translation>
    </message>
</context>
<context>
    <name>graft::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Arrow keys move between the cells</source>
        <translation>用方向键在单元格之间移动</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 (%5)</source>
        <comment>true class, predicted class, numbers, share</comment>
        <translation>%1 被认作 %2：%4 张中有 %3 张（%5）</translation>
    </message>
    <message>
        <source>What the network says</source>
        <translation>网络的判断</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图片的实际内容</translation>
    </message>
</context>
<context>
    <name>graft::DataDoctorPane</name>
    <message>
        <source>Looking at every picture…</source>
        <translation>正在查看每张图片…</translation>
    </message>
    <message>
        <source>Finds files that cannot be read, duplicates, pictures that are in training and in validation, contradicting labels and more.</source>
        <translation>查找无法读取的文件、重复图片、同时出现在训练集和验证集中的图片、相互矛盾的标签等。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) examined. Nothing is wrong with them.</source>
        <translation>
            <numerusform>已检查 %n 张图片，没有发现问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) examined.</source>
        <translation>
            <numerusform>已检查 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>%n 项发现：</numerusform>
        </translation>
    </message>
    <message>
        <source>The next training weighs the classes by their numbers of pictures.</source>
        <translation>下次训练将按图片数量对类别加权。</translation>
    </message>
    <message>
        <source>Looking at picture %1 of %2</source>
        <translation>正在查看第 %1 张图片，共 %2 张</translation>
    </message>
    <message>
        <source>The data changed since. Examine them again to see what is left.</source>
        <translation>数据此后已更改。重新检查可查看还剩哪些问题。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Opens every picture once. Nothing is changed.</source>
        <translation>将每张图片打开一次，不作任何更改。</translation>
    </message>
    <message>
        <source>Progress of the examination</source>
        <translation>检查进度</translation>
    </message>
</context>
<context>
    <name>graft::DataPage</name>
    <message>
        <source>Import images</source>
        <translation>导入图片</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Looking through the pictures: %1</source>
        <translation>正在检查图片：%1</translation>
    </message>
    <message>
        <source>Looking through the pictures…</source>
        <translation>正在检查图片…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The pictures your network learns from</source>
        <translation>供网络学习的图片</translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation>导入图片…</translation>
    </message>
    <message>
        <source>Use Garden flowers</source>
        <translation>使用花园花卉</translation>
    </message>
    <message>
        <source>450 drawn pictures of five species: everything can be tried without own data.</source>
        <translation>五个品种共 450 张绘制的图片：没有自己的数据也能试用全部功能。</translation>
    </message>
    <message>
        <source>Your pictures belong here: a folder with one folder for each class. Drop it on this page.</source>
        <translation>在此放置您的图片：一个文件夹，其中每个类别各有一个子文件夹。将其拖放到此页面即可。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>The pictures changed since they were last used for training. Results of earlier runs may no longer hold for them.</source>
        <translation>上次训练之后图片有改动。以前运行的结果可能不再适用。</translation>
    </message>
    <message>
        <source>There is a class %1 already. Put the pictures of %2 into it?</source>
        <translation>已存在类别 %1。要把 %2 的图片并入其中吗？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s) to %1?</source>
        <translation>
            <numerusform>向 %1 添加 %n 张图片？</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are no pictures and were passed over.</source>
        <translation>
            <numerusform>%n 个文件不是图片，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import pictures first. The camera adds to their classes.</source>
        <translation>请先导入图片。摄像头会为其类别添加图片。</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Examination (%1)</source>
        <translation>检查 (%1)</translation>
    </message>
    <message>
        <source>Drop one folder, zip archive or table (CSV, TSV) here to import it. Drop pictures on a class to add them to it.</source>
        <translation>将一个文件夹、zip 压缩包或表格（CSV、TSV）拖放到此处即可导入。将图片拖放到某个类别上即可添加到该类别。</translation>
    </message>
    <message>
        <source>Choose a folder that holds one folder of pictures for each class, a zip archive of such folders, or a table of files and labels.</source>
        <translation>选择一个为每个类别各含一个图片文件夹的文件夹、此类文件夹的 zip 压缩包，或文件与标签的表格。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Let go to import it. On a class it adds the pictures to that class.</source>
        <translation>松开即可导入。放在某个类别上则把图片添加到该类别。</translation>
    </message>
</context>
<context>
    <name>graft::DatasetActions</name>
    <message numerus="yes">
        <source>Relabel %n picture(s) to %1</source>
        <translation>
            <numerusform>将 %n 张图片改标为 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to training</source>
        <translation>
            <numerusform>将 %n 张图片移到训练集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to validation</source>
        <translation>
            <numerusform>将 %n 张图片移到验证集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to test</source>
        <translation>
            <numerusform>将 %n 张图片移到测试集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n picture(s)</source>
        <translation>
            <numerusform>排除 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n picture(s)</source>
        <translation>
            <numerusform>重新包含 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n picture(s) as imported</source>
        <translation>
            <numerusform>将 %n 张图片恢复为导入时的状态</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>将 %1 合并到 %2</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>A class cannot be called &quot;%1&quot;. Choose a name without slashes.</source>
        <translation>类别不能命名为“%1”。请选择不含斜杠的名称。</translation>
    </message>
    <message>
        <source>There is a class %1 already.</source>
        <translation>已存在类别 %1。</translation>
    </message>
    <message>
        <source>Add class %1</source>
        <translation>添加类别 %1</translation>
    </message>
    <message>
        <source>Remove class %1</source>
        <translation>移除类别 %1</translation>
    </message>
    <message>
        <source>Only files on this computer can be added. Save pictures of a web page first.</source>
        <translation>只能添加本机上的文件。请先保存网页中的图片。</translation>
    </message>
    <message>
        <source>None of these files is a picture that can be read (JPEG, PNG, BMP, WebP, TIFF).</source>
        <translation>这些文件都不是可读取的图片（JPEG、PNG、BMP、WebP、TIFF）。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s) to %1</source>
        <translation>
            <numerusform>向 %1 添加 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude pictures the examination found</source>
        <translation>排除检查发现的图片</translation>
    </message>
</context>
<context>
    <name>graft::DatasetEntries</name>
    <message>
        <source>Garden flowers</source>
        <translation>花园花卉</translation>
    </message>
    <message>
        <source>Garden flower %1</source>
        <translation>花园花卉 %1</translation>
    </message>
</context>
<context>
    <name>graft::DatasetFacts</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Tells whether the pictures changed since a run was recorded.</source>
        <translation>用于判断自某次运行记录以来图片是否有改动。</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>已略过的文件</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 张，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be used.</source>
        <translation>所有文件均可使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) left out:</source>
        <translation>
            <numerusform>已略过 %n 个文件或文件夹：</numerusform>
        </translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 个</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Pictures for training, for validation and for testing.</source>
        <translation>用于训练、验证和测试的图片数。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Pictures you excluded. Their files stay where they are.</source>
        <translation>您排除的图片。其文件保持原处不变。</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>未采用的文件</translation>
    </message>
</context>
<context>
    <name>graft::DesignerPage</name>
    <message numerus="yes">
        <source>%1 · %n layer(s)</source>
        <translation>
            <numerusform>%1 · %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>设计器</translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>替换最后的层</translation>
    </message>
    <message>
        <source>Makes the network learn your classes instead of the ones it knows.</source>
        <translation>让网络学习您的类别，取代它原有的类别。</translation>
    </message>
    <message>
        <source>Here you see a network layer by layer and decide which parts learn anew.</source>
        <translation>在这里逐层查看网络，并决定哪些部分重新学习。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Show or hide the list of layers</source>
        <translation>显示或隐藏层列表</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>显示或隐藏检查器</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Show or hide the table of all layers with their sizes and costs</source>
        <translation>显示或隐藏列出所有层的大小与开销的表格</translation>
    </message>
    <message>
        <source>Find layers</source>
        <translation>查找层</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To where one looked before, as in a browser.</extracomment>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Back to where you looked before (Alt+Left)</source>
        <translation>回到之前查看的位置 (Alt+左)</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>再次前进 (Alt+右)</translation>
    </message>
    <message>
        <source>Cut here and attach new last layers</source>
        <translation>在此截断并接上新的最后几层</translation>
    </message>
    <message>
        <source>or start a new network</source>
        <translation>或新建网络</translation>
    </message>
    <message>
        <source>Compare networks…</source>
        <translation>比较网络…</translation>
    </message>
    <message>
        <source>Shows this network beside another one and what differs (Ctrl+Shift+D)</source>
        <translation>并排显示此网络与另一个网络及其差异 (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Export graph…</source>
        <translation>导出图…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>PNG picture, twice as large (*.png)</source>
        <translation>PNG 图片，两倍大小 (*.png)</translation>
    </message>
    <message>
        <source>PNG picture, four times as large (*.png)</source>
        <translation>PNG 图片，四倍大小 (*.png)</translation>
    </message>
    <message>
        <source>PNG picture, twice as large, transparent (*.png)</source>
        <translation>PNG 图片，两倍大小，透明背景 (*.png)</translation>
    </message>
    <message>
        <source>Graphviz graph (*.dot *.gv)</source>
        <translation>Graphviz 图 (*.dot *.gv)</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>The network was drawn at %1 of the size asked for, so that programs can open %2.</source>
        <translation>网络按所请求大小的 %1 绘制，以便程序能够打开 %2。</translation>
    </message>
    <message>
        <source>The graph is in %1.</source>
        <translation>图已保存到 %1。</translation>
    </message>
    <message>
        <source>Print the graph</source>
        <translation>打印图</translation>
    </message>
</context>
<context>
    <name>graft::DifferenceTree</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>frozen, statistics adapt</source>
        <translation>已冻结，统计量自适应</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change: what, value before, value after.</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Learning-rate factor</source>
        <translation>学习率系数</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>新权重</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>layer, added</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>layer, its type, what happened</comment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>The networks are the same, layer by layer.</source>
        <translation>两个网络逐层相同。</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed (%4 of them frozen in one only), %5 the same</source>
        <translation>添加 %1 层，移除 %2 层，更改 %3 层（其中 %4 层仅在一个网络中冻结），%5 层相同</translation>
    </message>
</context>
<context>
    <name>graft::DoctorPane</name>
    <message>
        <source>Changes the options; one step to undo.</source>
        <translation>更改选项；可一步撤销。</translation>
    </message>
    <message>
        <source>Changes the run in progress, and the options for the next one.</source>
        <translation>更改当前运行以及下一次运行的选项。</translation>
    </message>
    <message>
        <source>Changes the options for the next run; the run in progress keeps its own.</source>
        <translation>更改下一次运行的选项；当前运行保持不变。</translation>
    </message>
    <message>
        <source>Show the layer</source>
        <translation>显示该层</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>显示图片</translation>
    </message>
    <message>
        <source>Nothing conspicuous so far.</source>
        <translation>目前无异常。</translation>
    </message>
    <message>
        <source>Watches a run for signs of trouble and says what helps.</source>
        <translation>监视运行中的问题迹象并给出建议。</translation>
    </message>
    <message>
        <source>Training doctor</source>
        <translation>训练医生</translation>
    </message>
</context>
<context>
    <name>graft::DocumentController</name>
    <message>
        <source>A training is running. Stop it before the network is replaced.</source>
        <translation>训练正在进行。请先停止训练，再替换网络。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes of %1?</source>
        <translation>要保存对 %1 的更改吗？</translation>
    </message>
    <message>
        <source>Without saving, everything since the last time is lost.</source>
        <translation>如果不保存，上次保存之后的内容都会丢失。</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Graft projects (*.graft)</source>
        <translation>Graft 项目 (*.graft)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
</context>
<context>
    <name>graft::DownloadList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>已暂停，%1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Goes on where it stopped.</source>
        <translation>从停止处继续。</translation>
    </message>
    <message>
        <source>Pauses the download; what has come stays on disk, also after the program ends.</source>
        <translation>暂停下载；已下载的部分保留在磁盘上，程序结束后也是如此。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancels the download and deletes what has come.</source>
        <translation>取消下载并删除已下载的部分。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>graft::DropZone</name>
    <message>
        <source>Drop an image to classify it</source>
        <translation>将图片拖放到此处进行分类</translation>
    </message>
    <message>
        <source>or paste a copied file</source>
        <translation>或粘贴复制的文件</translation>
    </message>
</context>
<context>
    <name>graft::EditActions</name>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes the layers away and joins what came before to what follows, where that fits.</source>
        <translation>移除所选层，并在匹配时将前后的层连接起来。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Insert layer…</source>
        <translation>插入层…</translation>
    </message>
    <message>
        <source>Opens a list of layer types at the pointer; type to search.</source>
        <translation>在指针处打开层类型列表，输入文字即可搜索。</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Top edges</source>
        <translation>顶边</translation>
    </message>
    <message>
        <source>Middles</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Bottom edges</source>
        <translation>底边</translation>
    </message>
    <message>
        <source>Spread across</source>
        <translation>水平分布</translation>
    </message>
    <message>
        <source>Spread down</source>
        <translation>垂直分布</translation>
    </message>
</context>
<context>
    <name>graft::ErrorText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An error and what caused it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 T</source>
        <extracomment>Short forms of large numbers: thousands, millions, billions, trillions.</extracomment>
        <translation>%1&#xa0;T</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%1&#xa0;G</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1&#xa0;M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1&#xa0;k</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage with the number in place of %1.</extracomment>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU，%n 个线程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::Examination</name>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>Wrong file extension</source>
        <translation>文件扩展名错误</translation>
    </message>
    <message>
        <source>Very narrow</source>
        <translation>非常狭长</translation>
    </message>
    <message>
        <source>Unusual size</source>
        <translation>尺寸异常</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>颜色不同</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>几乎相同</translation>
    </message>
    <message>
        <source>In training and validation</source>
        <translation>同时在训练集和验证集</translation>
    </message>
    <message>
        <source>Two labels</source>
        <translation>两个标签</translation>
    </message>
    <message>
        <source>Empty class</source>
        <translation>空类别</translation>
    </message>
    <message>
        <source>Hidden class</source>
        <translation>隐藏的类别</translation>
    </message>
    <message>
        <source>Few pictures</source>
        <translation>图片过少</translation>
    </message>
    <message>
        <source>Out of balance</source>
        <translation>不均衡</translation>
    </message>
    <message>
        <source>Exclude them</source>
        <translation>排除它们</translation>
    </message>
    <message>
        <source>Keep one of each</source>
        <translation>每组保留一张</translation>
    </message>
    <message>
        <source>Exclude the copies</source>
        <translation>排除副本</translation>
    </message>
    <message>
        <source>Remove the class</source>
        <translation>移除该类别</translation>
    </message>
    <message>
        <source>Train with class weights</source>
        <translation>使用类别权重训练</translation>
    </message>
</context>
<context>
    <name>graft::ExchangeController</name>
    <message>
        <source>%1 is open, but Graft has no layer for %2 of its operators. They are kept with their weights; a network cannot run through them.</source>
        <translation>%1 已打开，但其中 %2 个算子在 Graft 中没有对应的层。它们连同权重保留，但网络无法通过它们运行。</translation>
    </message>
    <message>
        <source>%1 is open: %2 operators compute the same, %3 nearly the same.</source>
        <translation>%1 已打开：%2 个算子计算相同，%3 个几乎相同。</translation>
    </message>
    <message>
        <source>%1 is open: all %2 operators compute the same.</source>
        <translation>%1 已打开：全部 %2 个算子计算相同。</translation>
    </message>
</context>
<context>
    <name>graft::ExportDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>This format measures the ranges of numbers on pictures. Import yours on the page Data first.</source>
        <translation>此格式在图片上测量数值范围。请先在“数据”页导入您的图片。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Ranges are measured on the training part of %1 (%2), the accuracy before and after on its validation part.</source>
        <translation>在 %1 的训练部分（%2）测量数值范围，在其验证部分测量前后的准确率。</translation>
    </message>
    <message>
        <source>The folder exists; files of the same names are replaced.</source>
        <translation>文件夹已存在；同名文件将被替换。</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <translation>正在写入并检查…</translation>
    </message>
    <message>
        <source>The network is exported</source>
        <translation>网络已导出</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>导出网络</translation>
    </message>
    <message>
        <source>The export was cancelled; what was there before is untouched.</source>
        <translation>导出已取消；原有内容未改动。</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Pictures to measure on</source>
        <translation>用于测量的图片数</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>再次导出…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writes the network, reads it back and compares the numbers before the file gets its name.</source>
        <translation>写出网络、读回并比较数值，之后文件才得到其名称。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>More give steadier ranges but take longer; 256 are enough for most networks.</source>
        <translation>数量越多范围越稳定，但耗时更长；对大多数网络 256 张就够了。</translation>
    </message>
</context>
<context>
    <name>graft::ExportReportPane</name>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A file and its size: &quot;net.onnx (4.7 MiB)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>%1: passed, largest difference %2 of %3 allowed.</source>
        <translation>%1：通过，最大差异 %2，允许 %3。</translation>
    </message>
    <message>
        <source>%1: passed.</source>
        <translation>%1：通过。</translation>
    </message>
    <message>
        <source>%1: another class comes first; largest difference %2 of %3 allowed.</source>
        <translation>%1：排在第一的类别不同；最大差异 %2，允许 %3。</translation>
    </message>
    <message>
        <source>%1: not passed, largest difference %2 of %3 allowed.</source>
        <translation>%1：未通过，最大差异 %2，允许 %3。</translation>
    </message>
    <message>
        <source>%1: not made.</source>
        <translation>%1：未进行。</translation>
    </message>
    <message>
        <source>Accuracy on the validation part</source>
        <translation>验证部分的准确率</translation>
    </message>
    <message>
        <source>%1 before, %2 after.</source>
        <translation>之前 %1，之后 %2。</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>%1: passed, largest difference %2.</source>
        <translation>%1：通过，最大差异 %2。</translation>
    </message>
</context>
<context>
    <name>graft::FindBar</name>
    <message>
        <source>No layer matches</source>
        <translation>没有匹配的层</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Find layers: conv, type:Conv2d, kernel:3</source>
        <translation>查找层：conv、type:Conv2d、kernel:3</translation>
    </message>
    <message>
        <source>Find layers</source>
        <translation>查找层</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配 (Shift+回车)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配 (回车)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭搜索 (Esc)</translation>
    </message>
</context>
<context>
    <name>graft::FindingCard</name>
    <message>
        <source>Show pictures</source>
        <translation>显示图片</translation>
    </message>
</context>
<context>
    <name>graft::FoldActions</name>
    <message>
        <source>Blocks like %1</source>
        <translation>如 %1 的块</translation>
    </message>
    <message>
        <source>Every layer</source>
        <translation>每一层</translation>
    </message>
    <message>
        <source>Unfold block</source>
        <translation>展开块</translation>
    </message>
    <message>
        <source>Fold block</source>
        <translation>折叠块</translation>
    </message>
    <message>
        <source>Shows the layers of a block as one box, or one by one.</source>
        <translation>将块中的层显示为一个框，或逐层显示。</translation>
    </message>
    <message>
        <source>Fold all blocks</source>
        <translation>折叠所有块</translation>
    </message>
    <message>
        <source>Shows the outermost blocks as one box each: the whole network at a glance.</source>
        <translation>将每个最外层的块显示为一个框：整个网络一目了然。</translation>
    </message>
    <message>
        <source>Unfold all blocks</source>
        <translation>展开所有块</translation>
    </message>
    <message>
        <source>Shows every layer.</source>
        <translation>显示每一层。</translation>
    </message>
    <message>
        <source>Fit selection</source>
        <translation>适应所选内容</translation>
    </message>
    <message>
        <source>Shows what is selected as large as it fits (Shift+F)</source>
        <translation>尽可能大地显示所选内容（Shift+F）</translation>
    </message>
</context>
<context>
    <name>graft::FrostLine</name>
    <message>
        <source>Frost line</source>
        <translation>冻结线</translation>
    </message>
    <message>
        <source>%1 of %2 parameters</source>
        <translation>%1 / %2 参数</translation>
    </message>
    <message numerus="yes">
        <source>%n more layer(s) frozen elsewhere</source>
        <translation>
            <numerusform>另有 %n 层在别处冻结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) frozen</source>
        <translation>
            <numerusform>已冻结 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag down to freeze</source>
        <translation>向下拖动以冻结</translation>
    </message>
    <message>
        <source>Frost line: everything before it is frozen, everything behind it learns. Drag it, or use the arrow keys. Freezing more is faster and needs fewer pictures.</source>
        <translation>冻结线：之前的所有层被冻结，之后的所有层继续学习。可拖动或使用方向键。冻结得越多越快，所需图片也越少。</translation>
    </message>
</context>
<context>
    <name>graft::GalleryToolbar</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Measuring: which of how many models.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>正在测量 %1</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Shows every model as a card.</source>
        <translation>将每个模型显示为卡片。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Shows accuracy over prediction time, sizes as areas.</source>
        <translation>显示准确率与预测时间的关系，大小用面积表示。</translation>
    </message>
    <message>
        <source>Sort by</source>
        <extracomment>Label of a list that says what the models are sorted by.</extracomment>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Operations, as published</source>
        <extracomment>What the chart&apos;s axis shows: multiply-accumulate operations.</extracomment>
        <translation>运算量（已公布）</translation>
    </message>
    <message>
        <source>Time on this machine</source>
        <translation>本机时间</translation>
    </message>
    <message>
        <source>Axis of the chart</source>
        <translation>图表坐标轴</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Measure here</source>
        <translation>在此测量</translation>
    </message>
    <message>
        <source>Predicts with each model that is shown and notes the time, some seconds each; their weights are not needed. Times are kept.</source>
        <translation>用所示的每个模型进行预测并记录时间，每个几秒；不需要权重。时间会保留。</translation>
    </message>
</context>
<context>
    <name>graft::HeadClassesBox</name>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Classes of the dataset “%1” (%2)</source>
        <translation>数据集“%1”的类别（%2）</translation>
    </message>
    <message>
        <source>Classes of the dataset</source>
        <translation>数据集的类别</translation>
    </message>
    <message>
        <source>Choose a dataset on the Data page to take its classes over.</source>
        <translation>在“数据”页选择数据集即可采用其类别。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Own classes</source>
        <translation>自定义类别</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Class names, one per line</source>
        <translation>类别名，每行一个</translation>
    </message>
</context>
<context>
    <name>graft::HistogramView</name>
    <message numerus="yes">
        <source>%1 to %2: %n value(s), %3</source>
        <translation>
            <numerusform>%1 到 %2：%n 个值，%3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::HistoryModel</name>
    <message>
        <source>As opened</source>
        <extracomment>First row of the history: the network before anything was done to it.</extracomment>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>%1 (saved)</source>
        <translation>%1（已保存）</translation>
    </message>
</context>
<context>
    <name>graft::HistoryPanel</name>
    <message>
        <source>Click a step to go back to it, or forward again.</source>
        <translation>单击某一步即可回到该步，或重新前进。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>graft::ImportDialog</name>
    <message>
        <source>Import a network</source>
        <translation>导入网络</translation>
    </message>
    <message>
        <source>The file that belongs to %1</source>
        <translation>与 %1 配套的文件</translation>
    </message>
    <message>
        <source>Network descriptions (*.prototxt *.cfg *.json *.txt);;All files (*)</source>
        <translation>网络描述 (*.prototxt *.cfg *.json *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the %1 file…</source>
        <translation>正在读取 %1 文件…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Table (*.csv);;JSON (*.json)</source>
        <translation>Markdown (*.md);;表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>What became of each operator as a table, for yourself or for a bug report.</source>
        <translation>以表格列出每个算子的去向，供自己使用或用于错误报告。</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Choose the second file…</source>
        <translation>选择第二个文件…</translation>
    </message>
    <message>
        <source>Some formats have one file for the layers and one for the weights.</source>
        <translation>有些格式把层和权重分别存放在两个文件中。</translation>
    </message>
    <message>
        <source>Trust and open</source>
        <translation>信任并打开</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>Beside the networks that are open; nothing is replaced.</source>
        <translation>与已打开的网络并列；不替换任何内容。</translation>
    </message>
    <message>
        <source>Open in Designer</source>
        <translation>在设计器中打开</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Networks (%1)</source>
        <extracomment>%1 is a list of patterns such as *.onnx *.pth.</extracomment>
        <translation>网络 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>graft::ImportMenu</name>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import a zip archive</source>
        <translation>导入 zip 压缩包</translation>
    </message>
    <message>
        <source>Zip archives (*.zip);;All files (*)</source>
        <translation>Zip 压缩包 (*.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>One folder of pictures for each class; train, val and test folders are understood.</source>
        <translation>每个类别一个图片文件夹；可识别 train、val 和 test 文件夹。</translation>
    </message>
    <message>
        <source>Zip archive…</source>
        <translation>Zip 压缩包…</translation>
    </message>
    <message>
        <source>The same packed into one file. It is unpacked into the cache of this computer.</source>
        <translation>同样的内容打包成一个文件，会解压到本机的缓存中。</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)…</source>
        <translation>表格（CSV、TSV）…</translation>
    </message>
    <message>
        <source>A line for each picture: path, label and, if you like, part.</source>
        <translation>每张图片一行：路径、标签，以及可选的划分。</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>摄像头…</translation>
    </message>
    <message>
        <source>Takes pictures of a class with a camera of this computer.</source>
        <translation>用本机的摄像头为某个类别拍照。</translation>
    </message>
</context>
<context>
    <name>graft::ImportReportPane</name>
    <message>
        <source>Recognised as %1</source>
        <translation>识别为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more remark(s): they are listed when the network is open.</source>
        <translation>
            <numerusform>还有 %n 条说明：打开网络后会列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers are being compared with another program…</source>
        <translation>正在与另一个程序比较数值…</translation>
    </message>
    <message>
        <source>The numbers were not compared with another program.</source>
        <translation>未与其他程序比较数值。</translation>
    </message>
    <message>
        <source>The numbers were not compared with another program: %1</source>
        <translation>未与其他程序比较数值：%1</translation>
    </message>
    <message>
        <source>Same result as %1: largest difference %2 of values up to %3.</source>
        <translation>与 %1 结果相同：最大差异 %2，数值最大为 %3。</translation>
    </message>
    <message>
        <source>%1 computes something else from the file: largest difference %2 of values up to %3. Look at the approximated layers and the answers above before you rely on the network.</source>
        <translation>%1 根据该文件算出的结果不同：最大差异 %2，数值最大为 %3。使用网络前，请检查近似的层和上面的答案。</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the report: every operator.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>The file does not say this. Another answer reads it again.</source>
        <translation>文件中没有说明这一点。更改答案会重新读取文件。</translation>
    </message>
    <message>
        <source>Search in the report</source>
        <translation>在报告中搜索</translation>
    </message>
    <message>
        <source>What became of each operator</source>
        <translation>每个算子的去向</translation>
    </message>
    <message>
        <source>Every operator of the file</source>
        <translation>文件中的所有算子</translation>
    </message>
    <message>
        <source>Operators that compute the same numbers in Graft</source>
        <translation>在 Graft 中计算结果相同的算子</translation>
    </message>
    <message>
        <source>Operators that compute nearly the same; the note says what differs</source>
        <translation>计算结果几乎相同的算子；说明中指出差别</translation>
    </message>
    <message>
        <source>Operators Graft has no layer for: kept with their weights, but they cannot run</source>
        <translation>Graft 没有对应层的算子：连同权重保留，但无法运行</translation>
    </message>
</context>
<context>
    <name>graft::ImportRowModel</name>
    <message>
        <source>folded in</source>
        <extracomment>The layers of an operator: none of its own, it became part of a neighbour or is not needed.</extracomment>
        <translation>已并入</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>What became of an operator of the file: mapped, approximated, unknown.</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>graft::ImportedNetwork</name>
    <message>
        <source>written by</source>
        <translation>写入程序</translation>
    </message>
    <message>
        <source>framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>operator set</source>
        <translation>算子集</translation>
    </message>
    <message>
        <source>container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Something known of a file&apos;s origin: &quot;operator set: 13&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>已映射</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>graft::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>graft::InspectorPanel</name>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>已选择 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>With weights</source>
        <translation>有权重</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>These layers have no settings in common.</source>
        <translation>这些层没有共同的设置。</translation>
    </message>
</context>
<context>
    <name>graft::IssueText</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>层 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>graft::IssuesPanel</name>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide what is wrong with the network</source>
        <translation>显示或隐藏网络的问题</translation>
    </message>
    <message>
        <source>Problems of the network</source>
        <translation>网络的问题</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A connection between two layers of the network.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1. One step that can be undone.</source>
        <translation>%1。一步即可撤销。</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>显示该层</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copies all problems as text, for a message or a forum.</source>
        <translation>把所有问题复制为文本，便于发消息或发帖。</translation>
    </message>
</context>
<context>
    <name>graft::LayerActions</name>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Training leaves the selected layers as they are.</source>
        <translation>训练时保持所选层不变。</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Training changes the selected layers again.</source>
        <translation>训练时重新更新所选层。</translation>
    </message>
    <message>
        <source>Freeze up to here</source>
        <translation>冻结到此处</translation>
    </message>
    <message>
        <source>Freezes the selected layer and everything before it: faster training, and what the network already knows stays.</source>
        <translation>冻结所选层及其之前的所有层：训练更快，网络已学到的内容得以保留。</translation>
    </message>
    <message>
        <source>Freeze trunk</source>
        <translation>冻结主干</translation>
    </message>
    <message>
        <source>Freezes everything but the head: the quickest way to learn from few pictures.</source>
        <translation>冻结分类头以外的所有层：用少量图片学习的最快方式。</translation>
    </message>
    <message>
        <source>Unfreeze all</source>
        <translation>全部解冻</translation>
    </message>
    <message>
        <source>Training changes every layer: best with many pictures and a small learning rate.</source>
        <translation>训练时更新所有层：适合图片多、学习率小的情况。</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <source>Puts layers that were moved by hand back in order.</source>
        <translation>将手动移动过的层重新排列整齐。</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation>解冻 %1</translation>
    </message>
    <message>
        <source>Freeze up to %1</source>
        <translation>冻结到 %1</translation>
    </message>
</context>
<context>
    <name>graft::LayerFinder</name>
    <message>
        <source>Words are looked for in names and kinds; -word leaves out what has it.
type:Conv2d  name:layer3  kernel:3  stride:2  out:64..256  groups:&gt;1
params:&gt;1M  macs:&gt;10M  shape:56x56  frozen:yes  new:yes</source>
        <translation>在名称和种类中查找词语；-词 排除含有该词的层。
type:Conv2d  name:layer3  kernel:3  stride:2  out:64..256  groups:&gt;1
params:&gt;1M  macs:&gt;10M  shape:56x56  frozen:yes  new:yes</translation>
    </message>
</context>
<context>
    <name>graft::LayerInspector</name>
    <message>
        <source>New weights: the pretrained ones are %1, this layer needs %2. Undo brings them back.</source>
        <translation>新权重：预训练权重为 %1，此层需要 %2。撤销即可恢复。</translation>
    </message>
    <message>
        <source>New weights: training starts this layer from random numbers.</source>
        <translation>新权重：此层的训练从随机数开始。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Channels × height × width of what this layer passes on.</source>
        <translation>此层输出的通道 × 高度 × 宽度。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Numbers that training can change here.</source>
        <translation>训练时可在此改变的数值。</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations for one picture: what the layer costs in time.</source>
        <translation>处理一张图片的乘加运算次数：即该层的时间开销。</translation>
    </message>
    <message>
        <source>Output memory</source>
        <translation>输出内存</translation>
    </message>
    <message>
        <source>Memory of its result for one picture.</source>
        <translation>一张图片在此层的结果所占的内存。</translation>
    </message>
    <message>
        <source>A layer needs a name.</source>
        <translation>层必须有名称。</translation>
    </message>
    <message>
        <source>Another layer is called %1 already.</source>
        <translation>已有另一个层名为 %1。</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>层的名称</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Size and cost</source>
        <translation>大小与开销</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Names tell layers apart in lists, files and messages; each is used once. Weights follow a layer to its new name.</source>
        <translation>名称用于在列表、文件和消息中区分各层，每个名称只能使用一次。权重会随层一起使用新名称。</translation>
    </message>
</context>
<context>
    <name>graft::LayerText</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Kind of a layer and its most important numbers: &quot;Convolution 3x3, 64, /2&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>graft::LeftPane</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>层类型</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Left pane</source>
        <translation>左侧窗格</translation>
    </message>
</context>
<context>
    <name>graft::LineEditor</name>
    <message>
        <source>Write numbers, separated by semicolons or spaces.</source>
        <translation>请输入数字，以分号或空格分隔。</translation>
    </message>
</context>
<context>
    <name>graft::LiveChart</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Best: epoch %1</source>
        <translation>最佳：第 %1 轮</translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation>各轮次的准确率</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>各轮次的损失</translation>
    </message>
    <message>
        <source>%1 images/s, %2 waiting for data</source>
        <translation>%1 张/秒，%2 等待数据</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How large the steps are: what the schedule makes of the base rate.</source>
        <translation>步长大小：学习率计划由基础学习率得出的值。</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>How strongly the batch wants to change the weights. Sudden peaks mean a rate that is too high.</source>
        <translation>该批想要改变权重的强度。突然的尖峰表示学习率过高。</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Training pictures per second (blue), and the share of the time spent waiting for them (yellow).</source>
        <translation>每秒训练图片数（蓝色），以及等待图片所占的时间比例（黄色）。</translation>
    </message>
    <message>
        <source>Curves of the run</source>
        <translation>运行曲线</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>, iteration %1</source>
        <translation>，迭代 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Value of one batch, and the smoothed value in brackets.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>张/秒</translation>
    </message>
    <message>
        <source>Waiting for data</source>
        <translation>等待数据</translation>
    </message>
    <message>
        <source>the file could not be created</source>
        <translation>无法创建文件</translation>
    </message>
</context>
<context>
    <name>graft::LogBox</name>
    <message>
        <source>Folder for the logs</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>Write logs</source>
        <translation>写入日志</translation>
    </message>
    <message>
        <source>Tables (CSV) and TensorBoard event files that grow while a run goes on, in a folder of their own for each: for other programs to follow and compare runs.</source>
        <translation>运行时不断增长的表格 (CSV) 和 TensorBoard 事件文件，每次运行各有文件夹：供其他程序跟踪和比较运行。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Choose the folder for the logs</source>
        <translation>选择日志文件夹</translation>
    </message>
</context>
<context>
    <name>graft::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Menu with System, Light and Dark.</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>New sample project</source>
        <translation>新建示例项目</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Graft</source>
        <translation>关于 Graft</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Theme: as the desktop has it.</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>New network…</source>
        <translation>新建网络…</translation>
    </message>
    <message>
        <source>Duplicate network</source>
        <translation>复制网络</translation>
    </message>
    <message>
        <source>Export graph…</source>
        <translation>导出图…</translation>
    </message>
    <message>
        <source>Print graph…</source>
        <translation>打印图…</translation>
    </message>
    <message>
        <source>While training</source>
        <translation>训练期间</translation>
    </message>
    <message>
        <source>Tell when a run ends</source>
        <translation>运行结束时通知</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>保持计算机唤醒</translation>
    </message>
    <message>
        <source>Show progress in the system tray</source>
        <translation>在系统托盘显示进度</translation>
    </message>
    <message>
        <source>Export network</source>
        <translation>导出网络</translation>
    </message>
    <message>
        <source>Import network…</source>
        <translation>导入网络…</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
</context>
<context>
    <name>graft::MainWindow</name>
    <message>
        <source>Graft</source>
        <extracomment>Title of the window: file name (the [*] marks changes) and program.</extracomment>
        <translation>Graft</translation>
    </message>
    <message>
        <source>%1[*] – Graft</source>
        <translation>%1[*] – Graft</translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>替换最后的层</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
</context>
<context>
    <name>graft::MemoryLine</name>
    <message>
        <source>Needs about %1 of memory.</source>
        <translation>大约需要 %1 内存。</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 is free.</source>
        <translation>大约需要 %1 内存，但只有 %2 可用。</translation>
    </message>
    <message>
        <source>Tight: needs about %1 of %2 of free memory.</source>
        <translation>内存紧张：可用内存 %2，大约需要 %1。</translation>
    </message>
    <message>
        <source>Needs about %1 of %2 of free memory.</source>
        <translation>可用内存 %2，大约需要 %1。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>What layers hand on</source>
        <translation>层间传递的数据</translation>
    </message>
    <message>
        <source>Frozen layers</source>
        <translation>冻结的层</translation>
    </message>
    <message>
        <source>Batches read ahead</source>
        <translation>预读的批</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part, amount of memory</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Batch size %1. %2</source>
        <comment>the automatic one, then a sentence</comment>
        <translation>批大小 %1。%2</translation>
    </message>
    <message>
        <source>Use batch size %1</source>
        <translation>使用批大小 %1</translation>
    </message>
</context>
<context>
    <name>graft::MetricsPanel</name>
    <message>
        <source>of the validation pictures are recognised</source>
        <translation>验证图片识别正确率</translation>
    </message>
    <message>
        <source>%1 with the right class among the first five</source>
        <translation>%1 的正确类别在前五名之内</translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>How far off the network is on average: 0 is perfect.</source>
        <translation>网络平均偏差多大：0 为完美。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), %1 per second</source>
        <translation>
            <numerusform>%n 张图片，每秒 %1 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Precision and recall of each class</source>
        <translation>各类别的精确率和召回率</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Of all pictures the network takes for this class, the share that really shows it.</source>
        <translation>网络判为此类别的图片中，确实属于此类别的比例。</translation>
    </message>
    <message>
        <source>Of all pictures of this class, the share that is recognised.</source>
        <translation>此类别的所有图片中，被正确识别的比例。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n picture(s)</source>
        <translation>
            <numerusform>%1：%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read</source>
        <translation>
            <numerusform>有 %n 张图片无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ModeRail</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of a step of the work, read aloud by screen readers.</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Designer</source>
        <extracomment>Mode in which the layers of a network are seen and changed.</extracomment>
        <translation>设计器</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Mode in which pictures to learn from are chosen.</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>Train</source>
        <extracomment>Mode in which a network is trained (a verb).</extracomment>
        <translation>训练</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Steps of the work</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A mode and its keyboard shortcut.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>graft::ModelCard</name>
    <message>
        <source>Built in</source>
        <extracomment>Badge of a model whose weights are part of the program.</extracomment>
        <translation>内置</translation>
    </message>
    <message>
        <source>Installed</source>
        <extracomment>Badge of a model whose weights are on this computer.</extracomment>
        <translation>已安装</translation>
    </message>
    <message>
        <source>%1 to download</source>
        <translation>需下载 %1</translation>
    </message>
    <message>
        <source>%1 top-1 on %2, %3 parameters, %4</source>
        <translation>%2 上 Top-1 准确率 %1，%3 个参数，%4</translation>
    </message>
    <message>
        <source>top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>在 %1 上测得</translation>
    </message>
    <message>
        <source>without weights</source>
        <extracomment>Badge of a model whose weights nobody offers for download.</extracomment>
        <translation>无权重</translation>
    </message>
    <message>
        <source>%1 parameters, %2</source>
        <translation>%1 个参数，%2</translation>
    </message>
    <message>
        <source>takes part in the bake-off</source>
        <translation>参加评比</translation>
    </message>
    <message>
        <source>Tick the box (space bar) to let it take part in a bake-off on your own pictures.</source>
        <translation>勾选（空格键）以参加在您自己图片上的评比。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>per picture here</source>
        <translation>本机每张</translation>
    </message>
    <message>
        <source>operations</source>
        <extracomment>Multiply-accumulate operations for one picture.</extracomment>
        <translation>运算量</translation>
    </message>
    <message>
        <source>no published weights: train it, or use a file of your own</source>
        <translation>没有公布的权重：请训练，或使用自己的文件</translation>
    </message>
</context>
<context>
    <name>graft::ModelDetails</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Operations</source>
        <extracomment>Multiply-accumulate operations for one picture.</extracomment>
        <translation>运算量</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use weight file…</source>
        <translation>使用权重文件…</translation>
    </message>
    <message>
        <source>Opens the network with weights of your own: a .pth, .pt or .safetensors file.</source>
        <translation>用您自己的权重打开网络：.pth、.pt 或 .safetensors 文件。</translation>
    </message>
    <message>
        <source>Open without weights</source>
        <translation>不使用权重打开</translation>
    </message>
    <message>
        <source>Opens the network with new, random weights. Only sensible to train it from scratch with much data.</source>
        <translation>用新的随机权重打开网络。仅适合用大量数据从头训练。</translation>
    </message>
    <message>
        <source>Family %1</source>
        <translation>%1 系列</translation>
    </message>
    <message>
        <source>Download weights (%1)</source>
        <translation>下载权重（%1）</translation>
    </message>
    <message>
        <source>Downloads the pretrained weights once and keeps them in %1.</source>
        <translation>下载一次预训练权重，并保存在 %1 中。</translation>
    </message>
    <message>
        <source>%1 top-1, %2 top-5 on %3</source>
        <translation>%3 上 Top-1 %1，Top-5 %2</translation>
    </message>
    <message>
        <source>%1, part of the program</source>
        <translation>%1，随程序提供</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>%1, not on this computer</source>
        <translation>%1，不在本机上</translation>
    </message>
    <message>
        <source>%1 × %1 px, RGB</source>
        <translation>%1 × %1 px，RGB</translation>
    </message>
    <message>
        <source>Trained for Graft, travels with it</source>
        <translation>为 Graft 训练，随程序提供</translation>
    </message>
    <message>
        <source>Shorter side to %1 px, centre %2 × %3 px, mean and spread per colour as in pretraining</source>
        <translation>短边缩放到 %1 px，居中裁剪 %2 × %3 px，各颜色的均值和标准差与预训练时一致</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates per picture</source>
        <extracomment>%1 is a short number: &quot;1.8 G&quot;.</extracomment>
        <translation>每张图片 %1 次乘加运算</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>Opens the network beside those that are open, to compare or to try both.</source>
        <translation>在已打开的网络旁边打开，便于比较或同时试用。</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Move %1 (%2) to the trash? It can be taken back from there, or downloaded again. Networks that are open keep their weights.</source>
        <translation>将 %1（%2）移到回收站？可从那里恢复，或再次下载。已打开的网络保留其权重。</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove weights…</source>
        <translation>移除权重…</translation>
    </message>
    <message>
        <source>Frees the space; the model stays in the list and can be downloaded again.</source>
        <translation>释放空间；模型保留在列表中，可再次下载。</translation>
    </message>
    <message>
        <source>Pause the download</source>
        <translation>暂停下载</translation>
    </message>
    <message>
        <source>Go on with the download (%1 of %2)</source>
        <translation>继续下载（%1 / %2）</translation>
    </message>
    <message>
        <source>Without a connection: put %1 into %2.</source>
        <translation>没有网络连接：请将 %1 放入 %2。</translation>
    </message>
    <message>
        <source>none for download; the network can be trained, or take a file of your own</source>
        <translation>无可下载；可以训练该网络，或使用自己的文件</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>%1 ms per picture, %2 of memory</source>
        <extracomment>Time of one prediction and memory it takes.</extracomment>
        <translation>每张 %1 毫秒，内存 %2</translation>
    </message>
</context>
<context>
    <name>graft::ModelFilterPane</name>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Size of the weights</source>
        <translation>权重大小</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>不限大小</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>仅限本机</translation>
    </message>
    <message>
        <source>Shows only models that open without a download. Off by default.</source>
        <translation>只显示无需下载即可打开的模型。默认关闭。</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>A family of networks and how many models it has: &quot;ResNet (4)&quot;.</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>全部系列</translation>
    </message>
    <message>
        <source>Up to %1 MiB</source>
        <translation>不超过 %1 MiB</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>%1 of %2 models</source>
        <translation>%1 / %2 个模型</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured on this machine yet</source>
        <translation>
            <numerusform>%n 个尚未在本机测量</numerusform>
        </translation>
    </message>
    <message>
        <source>By operations, as published, or by the time that was measured on this machine.</source>
        <translation>按公布的运算量，或按在本机测得的时间。</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>任意许可证</translation>
    </message>
    <message>
        <source>Any accuracy</source>
        <translation>任意准确率</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>Any speed</source>
        <translation>任意速度</translation>
    </message>
    <message>
        <source>Up to %1 operations</source>
        <translation>%1 次运算以内</translation>
    </message>
    <message>
        <source>Up to %1 ms here</source>
        <translation>本机 %1 毫秒以内</translation>
    </message>
</context>
<context>
    <name>graft::ModelsFolderBox</name>
    <message>
        <source>Folder for weights</source>
        <translation>权重文件夹</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Opens the folder in the file manager.</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Shows the folder in the file manager. Weight files that are put there count as installed.</source>
        <translation>在文件管理器中显示该文件夹。放入其中的权重文件视为已安装。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Keeps weights in another folder, such as one on a shared drive. Files are not moved.</source>
        <translation>将权重保存在另一个文件夹，例如共享驱动器上。不会移动文件。</translation>
    </message>
</context>
<context>
    <name>graft::ModelsPage</name>
    <message>
        <source>Use weight file</source>
        <translation>使用权重文件</translation>
    </message>
    <message>
        <source>Weight files (*.pth *.pt *.bin *.safetensors);;All files (*)</source>
        <translation>权重文件 (*.pth *.pt *.bin *.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open in Designer</source>
        <translation>在设计器中打开</translation>
    </message>
    <message>
        <source>Download and open</source>
        <translation>下载并打开</translation>
    </message>
    <message>
        <source>Shows the network&apos;s layers, ready to be adapted to your own classes.</source>
        <translation>显示网络的各层，可随即适配到您自己的类别。</translation>
    </message>
    <message>
        <source>Downloads the pretrained weights, then shows the network&apos;s layers.</source>
        <translation>下载预训练权重，然后显示网络的各层。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model fits these filters.</source>
        <translation>没有符合筛选条件的模型。</translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation>显示全部模型</translation>
    </message>
    <message>
        <source>New network…</source>
        <translation>新建网络…</translation>
    </message>
    <message>
        <source>Starts from a small template or from nothing and trains from scratch.</source>
        <translation>从小模板或空白开始，从头训练。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Opens a network of another program: ONNX, PyTorch, Keras, Caffe and more.</source>
        <translation>打开其他程序的网络：ONNX、PyTorch、Keras、Caffe 等。</translation>
    </message>
    <message>
        <source>Open without weights</source>
        <translation>不带权重打开</translation>
    </message>
    <message>
        <source>Opens the network with new, random weights: nobody offers its weights for download.</source>
        <translation>以新的随机权重打开网络：没有可供下载的权重。</translation>
    </message>
    <message>
        <source>Bake-off</source>
        <translation>模型评比</translation>
    </message>
    <message>
        <source>Which network suits your pictures best?</source>
        <translation>哪个网络最适合您的图片？</translation>
    </message>
    <message>
        <source>Accuracy and prediction time of the models</source>
        <translation>模型的准确率和预测时间</translation>
    </message>
    <message>
        <source>%1 could not be measured: %2</source>
        <translation>无法测量 %1：%2</translation>
    </message>
    <message>
        <source>Not while a network is trained: times would be wrong.</source>
        <translation>训练网络时不可：时间会不准确。</translation>
    </message>
    <message>
        <source>%1 top-1 on %2</source>
        <translation>%2 上 top-1 %1</translation>
    </message>
    <message>
        <source>%1 operations, %2</source>
        <translation>%1 次运算，%2</translation>
    </message>
    <message>
        <source>%1 ms per picture here</source>
        <translation>本机每张 %1 毫秒</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>需下载</translation>
    </message>
    <message>
        <source>Milliseconds per picture on this machine (logarithmic); %1 of %2 measured</source>
        <extracomment>Axis of the chart; %1 and %2 count models.</extracomment>
        <translation>本机每张图片毫秒数（对数）；已测量 %1 / %2</translation>
    </message>
    <message>
        <source>Top-1 accuracy, as published</source>
        <translation>公布的 top-1 准确率</translation>
    </message>
    <message>
        <source>Operations per picture, 10⁹ (logarithmic)</source>
        <translation>每张图片运算量，10⁹（对数）</translation>
    </message>
    <message>
        <source>Area: size of the weights</source>
        <translation>面积：权重大小</translation>
    </message>
    <message>
        <source>nothing is better at this cost</source>
        <translation>同等代价下无更优者</translation>
    </message>
    <message>
        <source>Bake-off (%1)…</source>
        <translation>模型评比（%1）…</translation>
    </message>
    <message>
        <source>Bake-off…</source>
        <translation>模型评比…</translation>
    </message>
    <message>
        <source>Tries several models on your own pictures and shows which suits them best. Tick models on their cards to choose them.</source>
        <translation>在您自己的图片上尝试多个模型并显示哪个最合适。在卡片上勾选模型以选择它们。</translation>
    </message>
</context>
<context>
    <name>graft::NetworkCompare</name>
    <message>
        <source>%1, as imported</source>
        <translation>%1（导入时）</translation>
    </message>
    <message>
        <source>Project file…</source>
        <translation>项目文件…</translation>
    </message>
    <message>
        <source>Compare with a project</source>
        <translation>与项目比较</translation>
    </message>
    <message>
        <source>Graft projects (*.graft)</source>
        <translation>Graft 项目 (*.graft)</translation>
    </message>
    <message>
        <source>Left network</source>
        <translation>左侧网络</translation>
    </message>
    <message>
        <source>Right network</source>
        <translation>右侧网络</translation>
    </message>
    <message>
        <source>The network to start from: what it lacks counts as added.</source>
        <translation>作为起点的网络：它没有的层算作添加。</translation>
    </message>
    <message>
        <source>The network to compare with the left one.</source>
        <translation>与左侧网络比较的网络。</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>Move and zoom both networks together</source>
        <translation>同步移动和缩放两个网络</translation>
    </message>
    <message>
        <source>Back to the canvas (Esc)</source>
        <translation>返回画布 (Esc)</translation>
    </message>
</context>
<context>
    <name>graft::NetworkDocument</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Arrange layers</source>
        <translation>整理层的布局</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Add network %1</source>
        <translation>添加网络 %1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copied network.</extracomment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Close network %1</source>
        <translation>关闭网络 %1</translation>
    </message>
    <message>
        <source>Rename network %1</source>
        <translation>重命名网络 %1</translation>
    </message>
    <message>
        <source>Move network %1</source>
        <translation>移动网络 %1</translation>
    </message>
</context>
<context>
    <name>graft::NetworkEditor</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 个层</numerusform>
        </translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>Reads from %1</source>
        <translation>读取自 %1</translation>
    </message>
    <message>
        <source>Feeds %1</source>
        <translation>输入到 %1</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>在 %1 之后</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>独立放置</translation>
    </message>
    <message>
        <source>Insert %1 between %2 and %3</source>
        <translation>在 %2 与 %3 之间插入 %1</translation>
    </message>
    <message>
        <source>Add %1 behind %2</source>
        <translation>在 %2 之后添加 %1</translation>
    </message>
    <message>
        <source>Add %1 before %2</source>
        <translation>在 %2 之前添加 %1</translation>
    </message>
    <message>
        <source>Insert %1 after %2</source>
        <translation>在 %2 之后插入 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>连接 %1 到 %2</translation>
    </message>
    <message>
        <source>Reconnect %1 to %2</source>
        <translation>将 %1 重新连接到 %2</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>断开 %1 与 %2</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n connection(s)</source>
        <translation>
            <numerusform>删除 %n 条连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>A layer needs a name.</source>
        <translation>层必须有名称。</translation>
    </message>
    <message>
        <source>Another layer is called %1 already.</source>
        <translation>已有其他层名为 %1。</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>创建 %1 的副本</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪切 %1</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>粘贴 %1</translation>
    </message>
    <message numerus="yes">
        <source>Align %n layer(s)</source>
        <translation>
            <numerusform>对齐 %n 个层</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
</context>
<context>
    <name>graft::NetworkScene</name>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>%1 → %2: shape unknown</source>
        <translation>%1 → %2：形状未知</translation>
    </message>
</context>
<context>
    <name>graft::NetworkSummary</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>With weights</source>
        <translation>有权重</translation>
    </message>
    <message>
        <source>Layers that have something to learn.</source>
        <translation>有内容可学习的层。</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Layers with weights that training leaves alone.</source>
        <translation>有权重但训练时不改变的层。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>Parameters that training will change.</source>
        <translation>训练会改变的参数。</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations for one picture.</source>
        <translation>处理一张图片的乘加运算次数。</translation>
    </message>
    <message>
        <source>Select a layer to see and change what it does.</source>
        <translation>选择一个层，即可查看和更改它的作用。</translation>
    </message>
    <message>
        <source>How pictures are prepared</source>
        <translation>图片的预处理方式</translation>
    </message>
    <message>
        <source>Resize to</source>
        <translation>缩放到</translation>
    </message>
    <message>
        <source>%1 px (shorter side)</source>
        <translation>%1 px（短边）</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>From the centre.</source>
        <translation>从中心裁剪。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>blue, green, red</source>
        <translation>蓝、绿、红</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>红、绿、蓝</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Subtracted from each channel.</source>
        <translation>从每个通道中减去。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Each channel is divided by it.</source>
        <translation>每个通道除以此值。</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::NetworkView</name>
    <message>
        <source>Layer graph</source>
        <translation>层图</translation>
    </message>
    <message>
        <source>Overview of the network</source>
        <translation>网络概览</translation>
    </message>
    <message>
        <source>Drag to move through the network.</source>
        <translation>拖动即可浏览网络。</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s). Arrow keys move along the connections.</source>
        <translation>
            <numerusform>%n 层。用方向键沿连接移动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>已选择 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Shows the layers of the block.</source>
        <translation>显示块中的各层。</translation>
    </message>
    <message>
        <source>Shows the block around the layer as one box.</source>
        <translation>将该层所在的块显示为一个框。</translation>
    </message>
</context>
<context>
    <name>graft::NewNetworkPane</name>
    <message>
        <source>After %1</source>
        <extracomment>%1 is a paper or tutorial.</extracomment>
        <translation>参照 %1</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Those of the dataset (none is chosen yet)</source>
        <translation>数据集的类别（尚未选择数据集）</translation>
    </message>
    <message>
        <source>Those of the dataset “%1”: %2</source>
        <translation>数据集“%1”的类别：%2</translation>
    </message>
    <message>
        <source>%1 parameters, %2 multiply-accumulates per picture. All layers are new: the network knows nothing yet and is trained from scratch.</source>
        <translation>%1 个参数，每张图片 %2 次乘加运算。所有层都是新的：网络还一无所知，需从头训练。</translation>
    </message>
    <message>
        <source>The network has an input and an output. What lies between them is yours to build.</source>
        <translation>网络只有输入和输出，中间由您来搭建。</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>新建网络</translation>
    </message>
    <message>
        <source>Start from a small network that is easy to understand, or from nothing. For good results with few pictures, take a pretrained model instead.</source>
        <translation>从易于理解的小网络或空白开始。若图片较少又想得到好结果，请改用预训练模型。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Colour (3 channels)</source>
        <translation>彩色（3 个通道）</translation>
    </message>
    <message>
        <source>Grey (1 channel)</source>
        <translation>灰度（1 个通道）</translation>
    </message>
    <message>
        <source>Channels of the pictures</source>
        <translation>图片的通道</translation>
    </message>
    <message>
        <source>Grey pictures need fewer weights; colour helps wherever it tells classes apart.</source>
        <translation>灰度图片需要的权重更少；颜色能区分类别时，彩色更好。</translation>
    </message>
    <message>
        <source>Height of the pictures</source>
        <translation>图片高度</translation>
    </message>
    <message>
        <source>Width of the pictures</source>
        <translation>图片宽度</translation>
    </message>
    <message>
        <source> px</source>
        <extracomment>Pixels, behind a number.</extracomment>
        <translation> px</translation>
    </message>
    <message>
        <source>Every picture is scaled to this size. Larger ones show finer detail, but take longer.</source>
        <translation>每张图片都会缩放到此尺寸。更大的尺寸细节更多，但耗时更长。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Own classes</source>
        <translation>自定义类别</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Class names, one per line</source>
        <translation>类别名称，每行一个</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create network</source>
        <translation>创建网络</translation>
    </message>
</context>
<context>
    <name>graft::NumbersStrip</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>图片/秒</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>最佳准确率</translation>
    </message>
    <message>
        <source>The highest accuracy on the validation pictures so far.</source>
        <translation>迄今在验证图片上的最高准确率。</translation>
    </message>
    <message>
        <source>Training pictures per second.</source>
        <translation>每秒处理的训练图片数。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>The most memory the program needed so far; on a GPU, what training holds there.</source>
        <translation>程序目前所用的最大内存；在 GPU 上为训练所占的显存。</translation>
    </message>
</context>
<context>
    <name>graft::OptionEditor</name>
    <message>
        <source>Edit…</source>
        <comment>a list in a window of its own</comment>
        <translation>编辑…</translation>
    </message>
</context>
<context>
    <name>graft::OptionRow</name>
    <message>
        <source>Differs from the default</source>
        <translation>与默认值不同</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Copy for the command line</source>
        <translation>复制为命令行参数</translation>
    </message>
</context>
<context>
    <name>graft::OptionText</name>
    <message>
        <source>%1 %2</source>
        <comment>name, strength</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ±%2</source>
        <comment>name, strength</comment>
        <translation>%1 ±%2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>name, range of strength</comment>
        <translation>%1 %2 至 %3</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 Default: %2.</source>
        <comment>sentence, then a value</comment>
        <translation>%1 默认值：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option, value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>graft::OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Locked while a run is in progress.</source>
        <translation>运行期间锁定。</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认</translation>
    </message>
    <message numerus="yes">
        <source>%n more option(s) match but have no effect with the other options as they are.</source>
        <translation>
            <numerusform>另有 %n 个选项匹配，但在当前设置下不起作用。</numerusform>
        </translation>
    </message>
    <message>
        <source>No option matches.</source>
        <translation>没有匹配的选项。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Reset all options</source>
        <translation>重置所有选项</translation>
    </message>
    <message>
        <source>Search options</source>
        <translation>搜索选项</translation>
    </message>
    <message>
        <source>Set all options back to their defaults</source>
        <translation>将所有选项恢复为默认值</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Tries rates from small to large on a copy of the network and suggests one.</source>
        <translation>在网络副本上从小到大尝试学习率，并给出建议。</translation>
    </message>
</context>
<context>
    <name>graft::OutlineModel</name>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>新权重</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation>解冻 %1</translation>
    </message>
    <message numerus="yes">
        <source>block of %n layer(s)</source>
        <translation>
            <numerusform>含 %n 个层的块</numerusform>
        </translation>
    </message>
    <message>
        <source>partly frozen</source>
        <translation>部分冻结</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 个层</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
</context>
<context>
    <name>graft::OutlinePanel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>共 %n 层，显示 %1 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>筛选层</translation>
    </message>
    <message>
        <source>Space freezes or unfreezes, F2 renames, Enter shows the layer on the canvas.</source>
        <translation>空格键冻结或解冻，F2 重命名，回车键在画布上显示该层。</translation>
    </message>
</context>
<context>
    <name>graft::PairEditor</name>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
</context>
<context>
    <name>graft::PalettePanel</name>
    <message>
        <source>Find a layer type</source>
        <translation>查找层类型</translation>
    </message>
    <message>
        <source>Searches names and descriptions. Enter inserts the first one found.</source>
        <translation>在名称和说明中搜索。按 Enter 插入第一个结果。</translation>
    </message>
    <message>
        <source>Layer types</source>
        <translation>层类型</translation>
    </message>
    <message>
        <source>Enter inserts the type after the selected layer.</source>
        <translation>按 Enter 将该类型插入到所选层之后。</translation>
    </message>
    <message>
        <source>No layer type has this in its name or description.</source>
        <translation>没有任何层类型的名称或说明包含此内容。</translation>
    </message>
    <message>
        <source>Drag onto the canvas or into a connection. A double click inserts after the selected layer.</source>
        <translation>拖到画布上或连接中。双击会插入到所选层之后。</translation>
    </message>
</context>
<context>
    <name>graft::ParameterEditor</name>
    <message>
        <source>various</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>graft::ParameterForm</name>
    <message>
        <source>%1 Default: %2.</source>
        <translation>%1默认值：%2。</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>更少设置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Differs from the default</source>
        <translation>与默认值不同</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>graft::ParameterSection</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reset all settings to their defaults</source>
        <translation>将所有设置重置为默认值</translation>
    </message>
</context>
<context>
    <name>graft::PausedBar</name>
    <message>
        <source>The run goes on with the layers frozen that are frozen in the Designer.</source>
        <translation>运行将按设计器中冻结的层继续。</translation>
    </message>
    <message>
        <source>To train other layers from here on, move the frost line in the Designer.</source>
        <translation>若要从此处起训练其他层，请在设计器中移动冻结线。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate for the rest of the run</source>
        <translation>剩余运行的学习率</translation>
    </message>
    <message>
        <source>Lower it when the loss jumps about, raise it when it creeps; the schedule goes on from here.</source>
        <translation>损失跳动时调低，下降太慢时调高；学习率计划将从此处继续。</translation>
    </message>
    <message>
        <source>Use the Designer&apos;s frozen layers</source>
        <translation>采用设计器中的冻结层</translation>
    </message>
    <message>
        <source>For the rest of the run, train the layers that are not frozen in the Designer now.</source>
        <translation>剩余运行中训练设计器里当前未冻结的层。</translation>
    </message>
</context>
<context>
    <name>graft::PictureDetails</name>
    <message>
        <source>Preview of the chosen picture</source>
        <translation>所选图片的预览</translation>
    </message>
    <message>
        <source>No picture chosen</source>
        <translation>未选择图片</translation>
    </message>
    <message>
        <source>Choose a picture in the grid to see it large.</source>
        <translation>在网格中选择一张图片即可查看大图。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>CMYK (print)</source>
        <translation>CMYK（印刷）</translation>
    </message>
    <message>
        <source>%1, transparent</source>
        <translation>%1，透明</translation>
    </message>
    <message>
        <source>%1, %2 bit</source>
        <translation>%1，%2 位</translation>
    </message>
    <message>
        <source>%1, rotated by EXIF</source>
        <translation>%1，按 EXIF 旋转</translation>
    </message>
    <message>
        <source>What the network sees: the middle at %1 × %2 px.</source>
        <translation>网络看到的：中间部分，%1 × %2 像素。</translation>
    </message>
    <message>
        <source>The picture as the network sees it</source>
        <translation>网络看到的图片</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
</context>
<context>
    <name>graft::PictureGrid</name>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Left out. %1</source>
        <translation>已排除。%1</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>已选择 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>The pictures of this finding are no longer in the dataset.</source>
        <translation>该发现涉及的图片已不在数据集中。</translation>
    </message>
    <message>
        <source>No picture matches &quot;%1&quot;.</source>
        <translation>没有与“%1”匹配的图片。</translation>
    </message>
    <message>
        <source>No picture is left out.</source>
        <translation>没有被排除的图片。</translation>
    </message>
    <message>
        <source>This part of the dataset has no pictures of this class.</source>
        <translation>数据集的这一部分没有该类别的图片。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A part of the dataset and how many pictures it has.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show the pictures the network learns from.</source>
        <translation>显示网络用来学习的图片。</translation>
    </message>
    <message>
        <source>Show the pictures that are kept back to measure the accuracy.</source>
        <translation>显示保留用于衡量准确率的图片。</translation>
    </message>
    <message>
        <source>Show the pictures that are judged only once, when all decisions are made.</source>
        <translation>显示在所有决定做出之后才评判一次的图片。</translation>
    </message>
    <message>
        <source>Show the pictures you left out.</source>
        <translation>显示已排除的图片。</translation>
    </message>
    <message>
        <source>Search name, class or finding</source>
        <translation>搜索名称、类别或检查结果</translation>
    </message>
    <message>
        <source>Search pictures</source>
        <translation>搜索图片</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>图片顺序</translation>
    </message>
    <message>
        <source>The order in which the pictures are shown. It changes nothing about training.</source>
        <translation>图片的显示顺序，对训练没有影响。</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>导入顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By name, backwards</source>
        <translation>按名称倒序</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Findings first</source>
        <translation>有问题的在前</translation>
    </message>
    <message>
        <source>Go back to all pictures</source>
        <translation>返回所有图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>graft::PictureMenu</name>
    <message>
        <source>Relabel to</source>
        <translation>改标为</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>No file manager opened the folder of this picture: %1</source>
        <translation>没有文件管理器打开该图片所在的文件夹：%1</translation>
    </message>
    <message>
        <source>Relabel…</source>
        <translation>更改标签…</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Leaves the pictures out of training and of every figure. The files stay as they are.</source>
        <translation>将这些图片排除在训练和所有统计之外。文件保持不变。</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>重新包含</translation>
    </message>
    <message>
        <source>Restore as imported</source>
        <translation>恢复为导入时的状态</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>graft::Preflight</name>
    <message>
        <source>This network cannot run yet. %1</source>
        <translation>此网络还无法运行。%1</translation>
    </message>
    <message>
        <source>Show in the designer</source>
        <translation>在设计器中显示</translation>
    </message>
    <message>
        <source>The last layers were made for other classes than those of %1. Replace them before training.</source>
        <translation>最后的层是为其他类别建立的，与 %1 不符。请在训练前替换它们。</translation>
    </message>
    <message>
        <source>The last layers tell %1 classes apart, but %2 has %3. Replace them before training.</source>
        <translation>最后的层区分 %1 个类别，而 %2 有 %3 个。请在训练前替换它们。</translation>
    </message>
    <message>
        <source>Replace last layers now</source>
        <translation>立即替换最后的层</translation>
    </message>
    <message>
        <source>There is no network to train yet.</source>
        <translation>还没有可训练的网络。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>The pictures are still being read.</source>
        <translation>图片仍在读取中。</translation>
    </message>
    <message>
        <source>There are no pictures to learn from yet.</source>
        <translation>还没有可供学习的图片。</translation>
    </message>
    <message>
        <source>Load sample</source>
        <translation>载入示例</translation>
    </message>
    <message>
        <source>Every layer is frozen, so there is nothing to learn.</source>
        <translation>所有层都已冻结，没有可学习的内容。</translation>
    </message>
    <message>
        <source>Train the last layer</source>
        <translation>训练最后一层</translation>
    </message>
</context>
<context>
    <name>graft::PresetBox</name>
    <message numerus="yes">
        <source>Trains %1 of %2 parameters; the first %n layer(s) are frozen.</source>
        <translation>
            <numerusform>训练 %2 个参数中的 %1 个；前 %n 层已冻结。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trains %1 of %2 parameters; no layer is frozen.</source>
        <translation>训练 %2 个参数中的 %1 个；没有冻结的层。</translation>
    </message>
    <message>
        <source>Train: %1</source>
        <translation>训练：%1</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Way of training</source>
        <translation>训练方式</translation>
    </message>
    <message>
        <source>Sets in one step which layers learn, how fast, and how the rate changes.</source>
        <translation>一步设定哪些层学习、学习多快以及学习率如何变化。</translation>
    </message>
</context>
<context>
    <name>graft::QuickInsert</name>
    <message>
        <source>Insert a layer</source>
        <translation>插入层</translation>
    </message>
    <message>
        <source>Layer types</source>
        <translation>层类型</translation>
    </message>
    <message>
        <source>No layer type that fits here has this in its name or description.</source>
        <translation>没有适合此处的层类型在名称或说明中包含此内容。</translation>
    </message>
</context>
<context>
    <name>graft::RateFinderPane</name>
    <message>
        <source>A run is in progress. Look for a rate when it is over.</source>
        <translation>正在训练。请在结束后再查找学习率。</translation>
    </message>
    <message>
        <source>Trying rates from small to large: %1</source>
        <translation>正在从小到大尝试学习率：%1</translation>
    </message>
    <message>
        <source>Measured before the last change of network, pictures or options.</source>
        <translation>此结果是在最近一次更改网络、图片或选项之前测得的。</translation>
    </message>
    <message>
        <source>The loss did not fall clearly at any rate. Drag the marker to where it falls most, or change the options and search again.</source>
        <translation>损失在任何学习率下都没有明显下降。请将标记拖到下降最多之处，或更改选项后重新查找。</translation>
    </message>
    <message>
        <source>Suggested: %1, where the loss falls fastest. Drag the marker to choose another rate; a little less is safer.</source>
        <translation>建议：%1，此处损失下降最快。拖动标记可选择其他学习率；略小一些更稳妥。</translation>
    </message>
    <message>
        <source>Find the learning rate</source>
        <translation>查找学习率</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>查找进度</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
</context>
<context>
    <name>graft::RatePlot</name>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>Loss by learning rate</source>
        <translation>各学习率下的损失</translation>
    </message>
    <message>
        <source>A good rate lies where the loss falls fastest, well before it rises. Drag the marker, or move it with the arrow keys.</source>
        <translation>合适的学习率在损失下降最快处，离开始上升还有一段距离。可拖动标记，或用方向键移动。</translation>
    </message>
    <message>
        <source>Rate %1: loss %2</source>
        <comment>read-out</comment>
        <translation>学习率 %1：损失 %2</translation>
    </message>
</context>
<context>
    <name>graft::RenameEditor</name>
    <message>
        <source>New name of the layer</source>
        <translation>层的新名称</translation>
    </message>
</context>
<context>
    <name>graft::ReplaceHeadPanel</name>
    <message>
        <source>Layer %1 gets new weights and %2 outputs instead of %3. All other layers stay as they are.</source>
        <translation>层 %1 将换用新权重，输出由 %3 个变为 %2 个。其他各层保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>Replace last layers for %n class(es)</source>
        <extracomment>Name of an undo step; %1 is the kind of head.</extracomment>
        <translation>
            <numerusform>为 %n 个类别替换最后的层</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>替换最后的层</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Kind of the new last layers</source>
        <translation>新的最后几层的类型</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>接在</translation>
    </message>
    <message>
        <source>Layer behind which the new ones are attached</source>
        <translation>新层接在哪一层之后</translation>
    </message>
    <message>
        <source>What comes behind this layer now is left out. Or click a layer of the network.</source>
        <translation>该层之后的现有部分将被去掉。也可以点击网络中的某一层。</translation>
    </message>
    <message>
        <source>Hidden features</source>
        <translation>隐藏层特征数</translation>
    </message>
    <message>
        <source>More of them can learn more, but overfit sooner.</source>
        <translation>越多能学到的越多，但也越容易过拟合。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>Share of numbers switched off in training; more of it against overfitting.</source>
        <translation>训练时关闭的数的比例；越大越能抑制过拟合。</translation>
    </message>
    <message>
        <source>Freeze all other layers</source>
        <translation>冻结所有其他层</translation>
    </message>
    <message>
        <source>Quick to train, and the first thing to try with few pictures. Default: off.</source>
        <translation>训练快，图片少时宜先尝试。默认：关。</translation>
    </message>
    <message>
        <source>Learning rate of the new layers ×</source>
        <translation>新层的学习率 ×</translation>
    </message>
    <message>
        <source>The new layers have everything to learn and may learn faster than the rest. Default: 10.</source>
        <translation>新层需要从头学起，可以比其余部分学得更快。默认：10。</translation>
    </message>
    <message>
        <source>Learning-rate factor of the new layers</source>
        <translation>新层的学习率倍数</translation>
    </message>
    <message>
        <source>Usual place: after %1</source>
        <translation>通常位置：%1 之后</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>通常位置</translation>
    </message>
    <message>
        <source>After %1 (%2)</source>
        <translation>%1 之后（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) go.</source>
        <translation>
            <numerusform>移除 %n 个层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new layer(s) come.</source>
        <translation>
            <numerusform>新增 %n 个层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace last layers (%1, %n class(es))</source>
        <translation>
            <numerusform>替换最后的层（%1，%n 个类别）</numerusform>
        </translation>
    </message>
    <message>
        <source>Parameters: %1, before %2 · trainable: %3, before %4</source>
        <translation>参数：%1（之前 %2） · 可训练：%3（之前 %4）</translation>
    </message>
</context>
<context>
    <name>graft::ResultsPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Measure the network on the validation pictures.</source>
        <translation>用验证图片测量网络。</translation>
    </message>
    <message>
        <source>With pictures of known classes you see here how often the network is right and what it mixes up.</source>
        <translation>有了已知类别的图片，这里会显示网络判断正确的比例，以及它混淆了什么。</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>The last layers are new and have not learned anything yet. Results appear here after training.</source>
        <translation>最后的层是新的，还没有学到任何内容。训练后结果会显示在这里。</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>前往训练</translation>
    </message>
    <message>
        <source>The network was made for other classes than those of your pictures. Replace its last layers and train it to see results here. Single pictures can be classified on the right.</source>
        <translation>此网络是为其他类别建立的，与您的图片不符。替换最后的层并训练后，即可在此查看结果。右侧可对单张图片进行分类。</translation>
    </message>
    <message>
        <source>See how often the network is right on pictures it has never seen, and what it mixes up.</source>
        <translation>查看网络对从未见过的图片判断正确的比例，以及它混淆了什么。</translation>
    </message>
    <message>
        <source>Load sample pictures</source>
        <translation>载入示例图片</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What the network makes of pictures it has never seen</source>
        <translation>网络如何判断从未见过的图片</translation>
    </message>
    <message>
        <source>Choose a network first; then you see here what it makes of pictures.</source>
        <translation>请先选择网络，然后可在此查看它对图片的判断。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Looking at the validation pictures…</source>
        <translation>正在评估验证图片…</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>评估进度</translation>
    </message>
    <message>
        <source>Pictures of the chosen cell</source>
        <translation>所选单元格的图片</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>没有错误</translation>
    </message>
    <message numerus="yes">
        <source>All mistakes: %n picture(s)</source>
        <translation>
            <numerusform>全部错误：%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, recognised: %n picture(s)</source>
        <translation>
            <numerusform>%1，识别正确：%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken for %2: %n picture(s)</source>
        <translation>
            <numerusform>%1 被认作 %2：%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>The last layers are new and have not learned anything yet. Train them first.</source>
        <translation>最后的层是新的，还没有学到任何内容。请先训练。</translation>
    </message>
    <message>
        <source>Choose an image to classify</source>
        <translation>选择要分类的图片</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture file. Copy one in a file manager first.</source>
        <translation>剪贴板中没有图片文件。请先在文件管理器中复制一个。</translation>
    </message>
</context>
<context>
    <name>graft::RunClosing</name>
    <message>
        <source>Training in progress</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>What should become of the run when the window is closed?</source>
        <translation>关闭窗口时如何处理运行？</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>在后台继续运行</translation>
    </message>
    <message>
        <source>A paused run can be resumed at the next start, exactly where it was.</source>
        <translation>暂停的运行可在下次启动时从原处精确恢复。</translation>
    </message>
    <message>
        <source>Pause and keep to resume</source>
        <translation>暂停并保留以便恢复</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>停止并保留最佳</translation>
    </message>
</context>
<context>
    <name>graft::RunCompanion</name>
    <message>
        <source>A network is being trained</source>
        <translation>正在训练网络</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The training has failed</source>
        <translation>训练失败</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) are done.</source>
        <translation>
            <numerusform>已完成 %n 轮。</numerusform>
        </translation>
    </message>
    <message>
        <source>Best accuracy: %1, in epoch %2.</source>
        <translation>最佳准确率：%1，在第 %2 轮。</translation>
    </message>
    <message>
        <source>The training is finished</source>
        <translation>训练已完成</translation>
    </message>
    <message>
        <source>The training needs attention</source>
        <translation>训练需要关注</translation>
    </message>
    <message>
        <source>Training: being prepared</source>
        <translation>训练：正在准备</translation>
    </message>
    <message>
        <source>Training: %1, paused</source>
        <translation>训练：%1，已暂停</translation>
    </message>
    <message>
        <source>Training: being stopped</source>
        <translation>训练：正在停止</translation>
    </message>
    <message>
        <source>No training in progress</source>
        <translation>没有正在进行的训练</translation>
    </message>
    <message>
        <source>Training: %1, %2 left</source>
        <translation>训练：%1，剩余 %2</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>训练：%1</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Pause training</source>
        <translation>暂停训练</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
</context>
<context>
    <name>graft::RunList</name>
    <message>
        <source>%1: %2</source>
        <comment>run: its figures</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Run in progress</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Curves move as the network learns</source>
        <translation>曲线随网络学习而变化</translation>
    </message>
    <message>
        <source>%1 best, took %2</source>
        <comment>accuracy, duration</comment>
        <translation>最佳 %1，用时 %2</translation>
    </message>
</context>
<context>
    <name>graft::RunOffer</name>
    <message>
        <source>Bringing back %1…</source>
        <translation>正在恢复 %1…</translation>
    </message>
    <message>
        <source>The run “%1” was interrupted after epoch %2 of %3 (%4).</source>
        <translation>运行“%1”在第 %2 轮（共 %3 轮）后中断（%4）。</translation>
    </message>
    <message>
        <source>%1 It could not be resumed: %2</source>
        <comment>a run was interrupted; why</comment>
        <translation>%1无法恢复：%2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>graft::RunStrip</name>
    <message>
        <source>Go on with the training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>暂停训练</translation>
    </message>
    <message>
        <source>Shows the training</source>
        <translation>显示训练</translation>
    </message>
    <message>
        <source>Training in progress</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Epoch %1/%2</source>
        <translation>第 %1/%2 轮</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Time until the training ends: &quot;0:12 left&quot;.</extracomment>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>graft::SchedulePane</name>
    <message>
        <source>Drawn as if the validation loss never stopped falling; the rate falls when it does.</source>
        <translation>按验证损失一直下降绘制；一旦停止下降，学习率就会降低。</translation>
    </message>
    <message>
        <source>Dashed: another block begins to learn, at the rate of the thin line.</source>
        <translation>虚线处：又一个模块开始学习，学习率如细线所示。</translation>
    </message>
    <message>
        <source>Drawn for all epochs; the time budget may end the run before.</source>
        <translation>按全部轮次绘制；时间预算可能使运行提前结束。</translation>
    </message>
</context>
<context>
    <name>graft::SchedulePreview</name>
    <message>
        <source>Epoch %1: %2</source>
        <comment>moment of a run, learning rate</comment>
        <translation>轮次 %1：%2</translation>
    </message>
    <message>
        <source>%1, stage %2 of %3</source>
        <translation>%1，第 %2 阶段，共 %3 个</translation>
    </message>
    <message>
        <source>%1, warm-up</source>
        <translation>%1，预热</translation>
    </message>
    <message>
        <source>log</source>
        <comment>logarithmic axis</comment>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis: shows small rates as well as large ones.</source>
        <translation>对数坐标：大小学习率都能看清。</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Learning rate over the run</source>
        <translation>训练过程中的学习率</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3.</source>
        <translation>从 %1 到 %2，最高 %3。</translation>
    </message>
    <message>
        <source>Learning rate by epoch</source>
        <translation>各轮次的学习率</translation>
    </message>
</context>
<context>
    <name>graft::Settings</name>
    <message>
        <source>Language of the program; empty takes the system&apos;s.</source>
        <translation>程序的语言；留空则使用系统语言。</translation>
    </message>
    <message>
        <source>Colours: &quot;light&quot;, &quot;dark&quot;, or &quot;system&quot; to follow the desktop.</source>
        <translation>颜色：“light”（浅色）、“dark”（深色），或“system”跟随桌面。</translation>
    </message>
    <message>
        <source>Processor threads for training; 0 takes all.</source>
        <translation>训练使用的处理器线程数；0 表示全部。</translation>
    </message>
    <message>
        <source>Place and size of the window.</source>
        <translation>窗口的位置和大小。</translation>
    </message>
    <message>
        <source>Widths of the window&apos;s panes.</source>
        <translation>窗口各面板的宽度。</translation>
    </message>
    <message>
        <source>The page that was open last.</source>
        <translation>上次打开的页面。</translation>
    </message>
    <message>
        <source>Folder for the logs of runs (CSV, TensorBoard); empty writes none.</source>
        <translation>运行日志 (CSV, TensorBoard) 的文件夹；为空则不写。</translation>
    </message>
    <message>
        <source>Whether the desktop tells when a run ends and the window is not in use.</source>
        <translation>窗口未在使用时，运行结束是否由桌面通知。</translation>
    </message>
    <message>
        <source>Whether the computer is kept from going to sleep during a run.</source>
        <translation>运行期间是否阻止计算机休眠。</translation>
    </message>
    <message>
        <source>Whether the system tray shows the progress of a run.</source>
        <translation>系统托盘是否显示运行进度。</translation>
    </message>
    <message>
        <source>Files that were opened last.</source>
        <translation>最近打开的文件。</translation>
    </message>
    <message>
        <source>SHA-256 digests of model files that are opened without a question although they may run code of their author.</source>
        <translation>虽可能运行作者代码、但无需询问即可打开的模型文件的 SHA-256 摘要。</translation>
    </message>
    <message>
        <source>Folder for the weights of models; empty takes the usual one.</source>
        <translation>模型权重文件夹；留空则使用默认文件夹。</translation>
    </message>
</context>
<context>
    <name>graft::SheetBar</name>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1：%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>opens a pane</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>A pretrained model…</source>
        <translation>预训练模型…</translation>
    </message>
    <message>
        <source>A copy of this network</source>
        <translation>此网络的副本</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this network (undo brings it back)</source>
        <translation>关闭此网络（撤销可恢复）</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Another network beside this one</source>
        <translation>在旁边再加一个网络</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比较…</translation>
    </message>
</context>
<context>
    <name>graft::SplitBox</name>
    <message>
        <source>Split</source>
        <translation>划分方式</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>按给定划分</translation>
    </message>
    <message>
        <source>By shares</source>
        <translation>按比例</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>As the folders or the table say; what they leave open is divided by shares.</source>
        <translation>按文件夹或表格的规定；未规定的按比例划分。</translation>
    </message>
    <message>
        <source>Training and validation are put together and divided anew.</source>
        <translation>将训练集和验证集合并后重新划分。</translation>
    </message>
    <message>
        <source>Divided into folds, one of which validates. Training once with each of them tells how much the accuracy depends on chance.</source>
        <translation>分成若干折，其中一折用于验证。用每一折各训练一次，可看出准确率受偶然因素影响的程度。</translation>
    </message>
    <message>
        <source>How the pictures are divided. Pictures you moved yourself stay where you put them.</source>
        <translation>图片的划分方式。您自己移动过的图片保持在所放的位置。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>More validation pictures make the measured accuracy more reliable but leave fewer to learn from. Default: %1.</source>
        <translation>验证图片越多，测得的准确率越可靠，但可用于学习的图片越少。默认：%1。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Kept back until all decisions are made, so that the last figure is an honest one. Default: %1.</source>
        <translation>保留到所有决定做出之后，使最后的数字真实可信。默认：%1。</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>More folds leave more pictures to learn from but take more runs. Default: 5.</source>
        <translation>折数越多，可学习的图片越多，但需要更多次运行。默认：5。</translation>
    </message>
    <message>
        <source>Validating fold</source>
        <translation>验证折</translation>
    </message>
    <message>
        <source>The fold that is kept back to measure the accuracy.</source>
        <translation>保留用于衡量准确率的那一折。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Another number divides the pictures in another way; the same one always in the same way.</source>
        <translation>不同的数字以不同方式划分图片；相同的数字总是得到相同的划分。</translation>
    </message>
</context>
<context>
    <name>graft::StateControl</name>
    <message>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>Training changes the weights of this layer.</source>
        <translation>训练会改变此层的权重。</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Training leaves the weights exactly as they are.</source>
        <translation>训练时权重保持不变。</translation>
    </message>
    <message>
        <source>Learning rate ×</source>
        <translation>学习率 ×</translation>
    </message>
    <message>
        <source>Multiplies the learning rate for this layer: more than 1 lets a new layer catch up, less than 1 protects what it knows. Default: 1, for new layers 10.</source>
        <translation>此层学习率的倍数：大于 1 让新层赶上，小于 1 保护已学到的内容。默认值：1，新层为 10。</translation>
    </message>
    <message>
        <source>Learning-rate factor</source>
        <translation>学习率倍数</translation>
    </message>
    <message>
        <source>Its weights stay bit for bit the same, and training is faster.</source>
        <translation>权重逐位保持不变，训练也更快。</translation>
    </message>
    <message>
        <source>1 learns at the normal rate; new layers learn well at 10.</source>
        <translation>1 表示正常学习率；新层适合设为 10。</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation>解冻 %1</translation>
    </message>
    <message>
        <source>Set learning-rate factor of %1 to %2</source>
        <translation>将 %1 的学习率倍数设为 %2</translation>
    </message>
    <message>
        <source>Frozen, statistics adapt</source>
        <translation>冻结，统计量自适应</translation>
    </message>
    <message>
        <source>The weights stay exactly as they are, but the mean and spread of every channel follow the new pictures: helps when they look unlike those the network knows. Everything behind such a layer runs in every epoch.</source>
        <translation>权重完全不变，但每个通道的均值和离散程度会跟随新图片：当新图片与网络熟悉的图片差异较大时有帮助。此类层之后的所有层每轮都要运行。</translation>
    </message>
    <message>
        <source>Its weights stay bit for bit the same; its batch statistics follow the new pictures.</source>
        <translation>权重逐位不变；批统计量跟随新图片。</translation>
    </message>
    <message>
        <source>Freeze %1, statistics adapt</source>
        <translation>冻结 %1，统计量自适应</translation>
    </message>
</context>
<context>
    <name>graft::StatusPanel</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU，%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation>网络运行的位置</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>正在读取图片</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n picture(s)</source>
        <extracomment>Name of a dataset and its number of pictures.</extracomment>
        <translation>
            <numerusform>%1，%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Memory the program uses now</source>
        <translation>程序当前占用的内存</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>graft::StripView</name>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <extracomment>Button that folds a strip below the charts; %1: what the strip shows.</extracomment>
        <translation>展开：%1</translation>
    </message>
    <message>
        <source>Fold: %1</source>
        <translation>折叠：%1</translation>
    </message>
</context>
<context>
    <name>graft::TintLegend</name>
    <message>
        <source>Tint: off</source>
        <translation>着色：关</translation>
    </message>
    <message>
        <source>Tint: weight change</source>
        <translation>着色：权重变化</translation>
    </message>
    <message>
        <source>Tint: gradient norm</source>
        <translation>着色：梯度范数</translation>
    </message>
    <message>
        <source>What the colour of the layers shows</source>
        <translation>层的颜色表示什么</translation>
    </message>
    <message>
        <source>Colours the layers by how far training has moved their weights, or how strongly it pulls at them: layers that stay cold could be frozen.</source>
        <translation>按训练使权重移动的程度或牵引强度为层着色：保持冷色的层可以冻结。</translation>
    </message>
</context>
<context>
    <name>graft::TipsBar</name>
    <message>
        <source>Works at once</source>
        <translation>立即可用</translation>
    </message>
    <message>
        <source>Best up to %1 MiB</source>
        <translation>%1 MiB 以内最佳</translation>
    </message>
    <message>
        <source>Best up to %1 ms here</source>
        <translation>本机 %1 毫秒以内最佳</translation>
    </message>
    <message>
        <source>Best up to %1 operations</source>
        <translation>%1 次运算以内最佳</translation>
    </message>
    <message>
        <source>Best balance</source>
        <translation>最佳平衡</translation>
    </message>
    <message>
        <source>Most accurate</source>
        <translation>最准确</translation>
    </message>
    <message>
        <source>%1 ms here</source>
        <translation>本机 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 operations</source>
        <translation>%1 次运算</translation>
    </message>
    <message>
        <source>Which model to start with</source>
        <translation>从哪个模型开始</translation>
    </message>
    <message>
        <source>Suggestions from the numbers of the models that are shown; the limits follow the filters.</source>
        <translation>根据所示模型的数值给出的建议；限制随筛选条件变化。</translation>
    </message>
</context>
<context>
    <name>graft::TopKBars</name>
    <message>
        <source>Most probable classes</source>
        <translation>最可能的类别</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>class: probability</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – right answer</source>
        <translation>%1 – 正确答案</translation>
    </message>
</context>
<context>
    <name>graft::TrainPage</name>
    <message>
        <source>Teach a network your pictures</source>
        <translation>教网络认识您的图片</translation>
    </message>
    <message>
        <source>The run was stopped before its first epoch ended; the network is unchanged.</source>
        <translation>运行在第一个轮次结束前已停止；网络没有改变。</translation>
    </message>
    <message>
        <source>See results</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Nothing was changed; the network has the weights it had before.</source>
        <translation>没有任何改变；网络仍是之前的权重。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>A smaller batch needs less memory.</source>
        <translation>减小批大小可减少内存占用。</translation>
    </message>
    <message>
        <source>Halve the batch size</source>
        <translation>将批大小减半</translation>
    </message>
    <message>
        <source>The processor can train as well, only slower.</source>
        <translation>处理器也能训练，只是更慢。</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>使用 CPU</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>error, advice</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>替换最后的层</translation>
    </message>
    <message>
        <source>Show in the designer</source>
        <translation>在设计器中显示</translation>
    </message>
    <message>
        <source>Train the last layer</source>
        <translation>训练最后一层</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Here two curves will grow while the network learns: how often it is right, and how far off it is – for the pictures it learns from and for pictures it has never seen.</source>
        <translation>网络学习时，这里会出现两条曲线：判断正确的比例和偏差的大小，分别对应学习用的图片和从未见过的图片。</translation>
    </message>
    <message>
        <source>Load sample pictures</source>
        <translation>载入示例图片</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Finished runs are kept here, with their curves and options.</source>
        <translation>已完成的运行及其曲线和选项保存在这里。</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>head only</source>
        <translation>仅分类头</translation>
    </message>
    <message>
        <source>last block</source>
        <translation>最后一个模块</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>own choice of layers</source>
        <translation>自选层</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>network, what is trained</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>epoch 3 of 10</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation>正在准备：%1</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停于 %1</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>将在此批次后停止…</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>正在训练：%1</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>导出运行</translation>
    </message>
    <message>
        <source>The run is in %1.</source>
        <translation>运行已保存到 %1。</translation>
    </message>
    <message>
        <source>Validate now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>Judge the network on the validation pictures after the current batch, without waiting for the end of the epoch (%1).</source>
        <translation>在当前批之后用验证图片评估网络，不必等到本轮结束（%1）。</translation>
    </message>
    <message>
        <source>End after the current batch and keep the best epoch so far (%1).</source>
        <translation>在当前批之后结束，并保留目前最好的一轮（%1）。</translation>
    </message>
    <message>
        <source>Ways to stop</source>
        <translation>停止方式</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>The network gets the weights of the best epoch so far.</source>
        <translation>网络采用目前最好一轮的权重。</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>停止并放弃</translation>
    </message>
    <message>
        <source>The network stays as it was before the run (%1).</source>
        <translation>网络保持运行前的状态（%1）。</translation>
    </message>
    <message>
        <source>The run was discarded; the network is unchanged.</source>
        <translation>运行已放弃；网络未改变。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped early, after epoch %1: %n validations brought no progress.</source>
        <translation>
            <numerusform>在第 %1 轮后提前停止：%n 次验证没有进步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after epoch %1: the time for this run is used up.</source>
        <translation>在第 %1 轮后停止：本次运行的时间已用完。</translation>
    </message>
    <message>
        <source>Stopped in epoch %1: the loss became infinite or not a number.</source>
        <translation>在第 %1 轮停止：损失变为无穷大或非数值。</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>已由你停止。</translation>
    </message>
    <message>
        <source>The network now has the weights of epoch %1, with %2 right on pictures it had never seen.</source>
        <translation>网络现在采用第 %1 轮的权重，对从未见过的图片正确率为 %2。</translation>
    </message>
    <message>
        <source>%1 %2 A lower learning rate helps.</source>
        <translation>%1%2降低学习率会有帮助。</translation>
    </message>
    <message>
        <source>Take a third of the rate</source>
        <translation>取三分之一的学习率</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why the run ended, what is kept</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg);;PNG picture (*.png)</source>
        <translation>SVG 图形 (*.svg);;PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Table of numbers (*.csv)</source>
        <translation>数据表 (*.csv)</translation>
    </message>
    <message>
        <source>Break off and resume later</source>
        <translation>中断，稍后恢复</translation>
    </message>
    <message>
        <source>Keeps the exact state on disk. The run can be resumed even after the program was closed; until then the network stays as it was.</source>
        <translation>将精确状态保存到磁盘。即使程序关闭后也可恢复运行；在此之前网络保持原状。</translation>
    </message>
    <message>
        <source>The run was broken off; it can be resumed. The network is unchanged.</source>
        <translation>运行已中断，可以恢复。网络未改变。</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number in the first epoch; the network is unchanged. A lower learning rate helps.</source>
        <translation>损失在第一轮变为无穷大或非数值；网络未改变。降低学习率会有帮助。</translation>
    </message>
    <message>
        <source>The network now has the weights of epoch %1.</source>
        <translation>网络现在采用第 %1 轮的权重。</translation>
    </message>
</context>
<context>
    <name>graft::TrainingTint</name>
    <message>
        <source>Weights moved by %1</source>
        <translation>权重移动了 %1</translation>
    </message>
    <message>
        <source>Gradient norm %1</source>
        <translation>梯度范数 %1</translation>
    </message>
</context>
<context>
    <name>graft::TrustPane</name>
    <message>
        <source>Do you trust the author of %1?</source>
        <translation>您信任 %1 的作者吗？</translation>
    </message>
    <message>
        <source>%1 files hold program code of their author, and opening one may run it. Graft does so in a separate process that may neither write files nor use the network, but no lock is perfect.</source>
        <translation>%1 文件包含作者的程序代码，打开时可能会运行。Graft 在单独的进程中打开它，该进程既不能写文件也不能访问网络，但没有万无一失的防护。</translation>
    </message>
    <message>
        <source>Open it only if you know where it comes from. Files with weights alone (.safetensors, state dictionaries) and ONNX files need no trust.</source>
        <translation>仅在了解其来源时打开。只含权重的文件（.safetensors、状态字典）和 ONNX 文件不需要信任。</translation>
    </message>
    <message>
        <source>Trust exactly this file from now on</source>
        <translation>今后信任这个文件</translation>
    </message>
    <message>
        <source>Saves the question next time. A file that differs in a single byte is asked about again; off unless chosen.</source>
        <translation>下次不再询问。哪怕只有一个字节不同的文件也会再次询问；默认关闭。</translation>
    </message>
</context>
<context>
    <name>graft::WeightNote</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Makes the change; training starts this layer from random numbers.</source>
        <translation>执行更改；训练将从随机数开始该层。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Leaves the layer and its weights as they are (Esc).</source>
        <translation>保持该层及其权重不变 (Esc)。</translation>
    </message>
</context>
<context>
    <name>graft::WeightsView</name>
    <message>
        <source>Statistics that are measured during training, not learned.</source>
        <translation>训练时测量而非学习得到的统计量。</translation>
    </message>
    <message>
        <source>Learned during training.</source>
        <translation>在训练中学习得到。</translation>
    </message>
    <message>
        <source>Starts from random numbers.</source>
        <translation>从随机数开始。</translation>
    </message>
    <message>
        <source>Measured anew during training.</source>
        <translation>在训练中重新测量。</translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation>%1 的直方图</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>being computed …</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>The smallest and the largest value.</source>
        <translation>最小值与最大值。</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>Weights usually lie around 0; a deviation near 0 means that nothing was learned here.</source>
        <translation>权重通常分布在 0 附近；标准差接近 0 表示这里没有学到任何东西。</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零值</translation>
    </message>
    <message>
        <source>Share of values that are exactly 0.</source>
        <translation>恰好为 0 的值所占比例。</translation>
    </message>
    <message>
        <source>Not finite</source>
        <translation>非有限值</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite</source>
        <translation>%1 个 NaN，%2 个无穷</translation>
    </message>
    <message>
        <source>A training that diverged leaves such values; the network cannot be used with them.</source>
        <translation>发散的训练会留下这样的值；含有它们的网络无法使用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) · %1 · %2</source>
        <translation>
            <numerusform>%Ln 个值 · %1 · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Sets negative numbers to zero. Without such a bend between them, several layers could do no more than one.</source>
        <translation>将负数置零。若层间没有这样的转折，多个层的作用不会超过一个层。</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>Keeps numbers between 0 and 6. Used by networks for phones, because small ranges survive low-precision arithmetic.</source>
        <translation>将数值限制在 0 到 6 之间。用于手机网络，因为较小的数值范围经得起低精度运算。</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Squeezes every number to between 0 and 1, each for itself. Used for gates and for classes that do not exclude each other.</source>
        <translation>将每个数值各自压缩到 0 到 1 之间。用于门控和互不排斥的类别。</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns scores into shares that add up to 1. A classifier&apos;s output layer does this already, so it is needed only inside a network.</source>
        <translation>将得分转换为总和为 1 的比例。分类器的输出层已包含此步骤，因此只在网络内部需要。</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>The dimension whose values add up to 1: 1 is classes or channels, -1 the last one.</source>
        <translation>其数值总和为 1 的维度：1 为类别或通道，-1 为最后一个维度。</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Adds its inputs number by number. The end of a shortcut: it lets a block learn only what has to change, which makes very deep networks trainable.</source>
        <translation>将各输入逐个数值相加。它是捷径连接的终点：模块只需学习要改变的部分，从而使极深的网络也能训练。</translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>Lays its inputs side by side, usually along the channels, so that the next layer sees what several branches have found.</source>
        <translation>将各输入并排放置，通常沿通道方向，使下一层能看到多个分支的发现。</translation>
    </message>
    <message>
        <source>The dimension along which inputs are joined: 1 is channels, 2 height, 3 width; all others must be equal.</source>
        <translation>拼接各输入所沿的维度：1 为通道，2 为高度，3 为宽度；其余维度必须相同。</translation>
    </message>
    <message>
        <source>Input channels</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>Must equal the number of channels of the layer before; change it only when that layer changes.</source>
        <translation>必须等于前一层的通道数；仅在前一层改变时更改。</translation>
    </message>
    <message>
        <source>Output channels (filters)</source>
        <translation>输出通道（滤波器）</translation>
    </message>
    <message>
        <source>More filters recognise more kinds of patterns, but cost time and memory; double them where the picture gets smaller.</source>
        <translation>滤波器越多，能识别的模式种类越多，但耗费时间和内存；可在图像变小处加倍。</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>卷积核大小</translation>
    </message>
    <message>
        <source>A larger kernel sees more of its surroundings at once; 1x1 only mixes channels, 3x3 is the usual choice.</source>
        <translation>卷积核越大，一次看到的周围区域越大；1x1 只混合通道，3x3 最为常用。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>A stride of 2 halves height and width, which makes everything behind it faster and lets it see more of the picture.</source>
        <translation>步幅为 2 时高度和宽度减半，其后各层更快，也能看到更大的图像范围。</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Zeros added at every edge; half the kernel size, rounded down, keeps height and width.</source>
        <translation>在每条边上补的零；取卷积核大小的一半（向下取整）可保持高度和宽度。</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>空洞率</translation>
    </message>
    <message>
        <source>Spreads the kernel out, so that it sees a wider area without more weights.</source>
        <translation>将卷积核撑开，不增加权重即可看到更大的区域。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Splits the channels into groups that do not see each other; as many groups as channels gives a cheap depthwise convolution.</source>
        <translation>将通道分成互不可见的组；组数等于通道数时即为开销很小的深度卷积。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Adds a learned offset to every filter; switch it off when a batch normalisation follows, which has its own.</source>
        <translation>为每个滤波器加上学习得到的偏移；若后接批归一化则应关闭，因为后者自带偏移。</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Slides small learned filters over the picture and reports where each pattern occurs. The main building block of image networks.</source>
        <translation>用学习得到的小滤波器扫过图像，指出每种模式出现的位置。它是图像网络的主要构件。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Subtracted from every channel (pixels run from 0 to 1); must be the value the network was trained with.</source>
        <translation>从每个通道中减去（像素取值 0 到 1）；必须与网络训练时的值一致。</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Every channel is divided by it; must be the value the network was trained with.</source>
        <translation>每个通道除以此值；必须与网络训练时的值一致。</translation>
    </message>
    <message>
        <source>Blue first</source>
        <translation>蓝色在前</translation>
    </message>
    <message>
        <source>Some networks were trained with the colour channels in the order blue, green, red; the wrong order costs accuracy.</source>
        <translation>有些网络训练时的颜色通道顺序为蓝、绿、红；顺序错误会降低准确率。</translation>
    </message>
    <message>
        <source>Kind of data</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>What the network looks at; it decides which datasets fit.</source>
        <translation>网络处理的对象；决定哪些数据集适用。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>3 for colour pictures, 1 for grey ones; the first layer must expect as many.</source>
        <translation>彩色图片为 3，灰度图片为 1；第一层的通道数必须与此一致。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>A larger picture shows finer detail, but takes longer; the size the network was trained with works best.</source>
        <translation>图片越大，细节越丰富，但耗时更长；采用网络训练时的尺寸效果最好。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>A larger picture shows finer detail, but takes longer; usually the same as the height.</source>
        <translation>图片越大，细节越丰富，但耗时更长；通常与高度相同。</translation>
    </message>
    <message>
        <source>Resize shorter side to</source>
        <translation>短边缩放到</translation>
    </message>
    <message>
        <source>Pictures are scaled to this size before the centre is cut out; closer to height and width means less of the border is lost.</source>
        <translation>图片先缩放到此尺寸，再裁剪中心部分；越接近高度和宽度，边缘损失越少。</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>How pictures are scaled; use what the network was trained with.</source>
        <translation>图片的缩放方式；应与网络训练时一致。</translation>
    </message>
    <message>
        <source>Antialias</source>
        <translation>抗锯齿</translation>
    </message>
    <message>
        <source>Smooths pictures while making them smaller, as in training; without it fine patterns turn into noise.</source>
        <translation>缩小图片时进行平滑，与训练时一致；否则细密的纹理会变成噪声。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Where data enters the network, and how pictures are prepared for it. The preparation travels with the model into every project and export.</source>
        <translation>数据进入网络的位置，以及图片的预处理方式。预处理设置随模型保存到每个项目和导出文件中。</translation>
    </message>
    <message>
        <source>An ONNX file describes the input as the graph&apos;s input value; the preparation of pictures goes into its metadata.</source>
        <translation>ONNX 文件将输入描述为计算图的输入值；图片的预处理写入其元数据。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Where the result leaves the network: one score for each class. Holds the names of the classes.</source>
        <translation>结果离开网络的位置：每个类别一个得分。其中保存类别名称。</translation>
    </message>
    <message>
        <source>An ONNX file describes the output as the graph&apos;s output value; class names go into its metadata.</source>
        <translation>ONNX 文件将输出描述为计算图的输出值；类别名称写入其元数据。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What the scores mean; it decides how training measures errors.</source>
        <translation>得分的含义；决定训练时如何衡量误差。</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>The names shown for the scores, in order; replacing the last layers fills them in from the dataset.</source>
        <translation>按顺序显示的得分名称；替换最后的层时会从数据集填入。</translation>
    </message>
    <message>
        <source>Linear (fully connected)</source>
        <translation>线性（全连接）</translation>
    </message>
    <message>
        <source>Weighs every input number for every output number. Usually the last layer of a classifier, with one output for each class.</source>
        <translation>为每个输出数值对每个输入数值加权。通常是分类器的最后一层，每个类别一个输出。</translation>
    </message>
    <message>
        <source>Input features</source>
        <translation>输入特征</translation>
    </message>
    <message>
        <source>Must equal the number of values that arrive; change it only when the layer before changes.</source>
        <translation>必须等于传入数值的个数；仅在前一层改变时更改。</translation>
    </message>
    <message>
        <source>Output features</source>
        <translation>输出特征</translation>
    </message>
    <message>
        <source>In the last layer this is the number of classes; in between, more features can learn more but overfit sooner.</source>
        <translation>在最后一层即为类别数；在中间层，特征越多学到的越多，但也更容易过拟合。</translation>
    </message>
    <message>
        <source>Adds a learned offset to every output; switch it off only when a normalisation follows.</source>
        <translation>为每个输出加上学习得到的偏移；仅在后接归一化时关闭。</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Brings every channel to a common scale, which lets deep networks learn faster and with higher learning rates.</source>
        <translation>将每个通道调整到统一尺度，使深层网络学得更快，并可使用更高的学习率。</translation>
    </message>
    <message>
        <source>Must equal the number of channels of the layer before.</source>
        <translation>必须等于前一层的通道数。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division by the spread of a channel stable; change it only to match weights trained with another value.</source>
        <translation>使除以通道标准差的运算保持稳定；仅在需要匹配用其他值训练的权重时更改。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>How fast the running statistics follow the current batch; lower it for very small batches.</source>
        <translation>滑动统计量跟随当前批次的快慢；批次很小时应调低。</translation>
    </message>
    <message>
        <source>Learned scale and offset</source>
        <translation>可学习的缩放与偏移</translation>
    </message>
    <message>
        <source>Lets the layer undo the normalisation where that helps; without it there is nothing to learn here.</source>
        <translation>允许该层在有利时抵消归一化；关闭后此处没有可学习的内容。</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>窗口大小</translation>
    </message>
    <message>
        <source>A larger window summarises a larger area and loses more detail.</source>
        <translation>窗口越大，概括的区域越大，丢失的细节也越多。</translation>
    </message>
    <message>
        <source>How far the window moves; 2 halves height and width.</source>
        <translation>窗口移动的距离；2 会使高度和宽度减半。</translation>
    </message>
    <message>
        <source>Widens the picture at every edge, at most by half the window, so that border pixels count as much as others.</source>
        <translation>在每条边上扩展图像，最多为窗口的一半，使边缘像素与其他像素同等重要。</translation>
    </message>
    <message>
        <source>Round up</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <source>Keeps a last, incomplete window at the right and bottom edge instead of dropping it; some pretrained networks need it.</source>
        <translation>保留右侧和底部边缘不完整的最后一个窗口，而不是舍弃；有些预训练网络需要这样。</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <source>Keeps the strongest response in every window, so that a pattern counts wherever exactly it was, and makes the picture smaller.</source>
        <translation>保留每个窗口中最强的响应，使模式无论确切位置如何都有效，同时缩小图像。</translation>
    </message>
    <message>
        <source>Leaves gaps inside the window, so that it covers a wider area.</source>
        <translation>在窗口内留出间隔，使其覆盖更大的区域。</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <source>Replaces every window by its mean: smoother than max pooling, and makes the picture smaller.</source>
        <translation>用平均值代替每个窗口：比最大池化更平滑，同时缩小图像。</translation>
    </message>
    <message>
        <source>Count padding</source>
        <translation>计入填充</translation>
    </message>
    <message>
        <source>Whether padded zeros count in the mean at the edges; some pretrained networks were trained without.</source>
        <translation>边缘填充的零是否计入平均值；有些预训练网络训练时不计入。</translation>
    </message>
    <message>
        <source>Adaptive average pooling</source>
        <translation>自适应平均池化</translation>
    </message>
    <message>
        <source>Averages to a fixed output size whatever the size of the picture, so that the same network works on other resolutions.</source>
        <translation>无论图像大小，都平均到固定的输出尺寸，使同一网络可用于其他分辨率。</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>输出大小</translation>
    </message>
    <message>
        <source>1x1 keeps one number for each channel; a larger size keeps a coarse map of where things are.</source>
        <translation>1x1 为每个通道保留一个数值；更大的尺寸会保留粗略的位置图。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout（随机失活）</translation>
    </message>
    <message>
        <source>Switches off random numbers during training, so that the network does not rely on single ones. Does nothing when the trained network is used.</source>
        <translation>训练时随机关闭部分数值，使网络不依赖个别数值。使用训练好的网络时不起作用。</translation>
    </message>
    <message>
        <source>Share switched off</source>
        <translation>失活比例</translation>
    </message>
    <message>
        <source>Raise it when the network learns the training pictures by heart, lower it when training hardly improves.</source>
        <translation>网络死记训练图片时调高，训练几乎没有进步时调低。</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>Writes a picture&apos;s numbers into one long row, the form that linear layers and the output expect.</source>
        <translation>将图像的数值排成一长列，这是线性层和输出所需的形式。</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>起始维度</translation>
    </message>
    <message>
        <source>The first dimension to join; 1 leaves only the batch apart.</source>
        <translation>要合并的第一个维度；1 表示只保留批次维度。</translation>
    </message>
    <message>
        <source>Last dimension</source>
        <translation>结束维度</translation>
    </message>
    <message>
        <source>The last dimension to join; -1 is the last one there is.</source>
        <translation>要合并的最后一个维度；-1 表示现有的最后一个。</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>As ReLU, but lets a little of negative numbers through, so that no part of the network falls silent for good.</source>
        <translation>与 ReLU 相同，但让负数通过一小部分，使网络的任何部分都不会永久沉默。</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>What negative numbers are multiplied by; 0 would be plain ReLU.</source>
        <translation>负数乘以的系数；0 就是普通的 ReLU。</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>A ReLU with a rounded bend. Used by transformers and by newer convolutional networks, where it trains a little more smoothly.</source>
        <translation>拐点圆滑的 ReLU。用于 Transformer 和较新的卷积网络，训练更平稳一些。</translation>
    </message>
    <message>
        <source>ONNX has this operator only since its version 20; it is written as the error function, additions and multiplications.</source>
        <translation>ONNX 从第 20 版起才有此算子；导出时写成误差函数、加法和乘法。</translation>
    </message>
    <message>
        <source>Hard swish</source>
        <translation>Hard Swish</translation>
    </message>
    <message>
        <source>A rounded ReLU made of straight lines, cheap on phones. Used by MobileNetV3.</source>
        <translation>由直线段近似的圆滑 ReLU，在手机上开销小。用于 MobileNetV3。</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Squeezes every number to between -1 and 1. The usual activation of early networks such as LeNet; deep networks learn faster with ReLU.</source>
        <translation>把每个数压缩到 -1 与 1 之间。LeNet 等早期网络常用的激活函数；深层网络用 ReLU 学得更快。</translation>
    </message>
    <message>
        <source>New output only</source>
        <translation>仅新输出</translation>
    </message>
    <message>
        <source>Keeps every layer and gives the last one new weights for your classes. The usual choice, and the quickest.</source>
        <translation>保留所有层，只给最后一层换上适合您的类别的新权重。最常用，也最快。</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>One linear layer on the averaged features. Hardly overfits, even with few pictures; works behind any layer.</source>
        <translation>在平均后的特征上接一个线性层。图片很少时也几乎不过拟合；可接在任何层之后。</translation>
    </message>
    <message>
        <source>Dropout + linear</source>
        <translation>随机失活 + 线性</translation>
    </message>
    <message>
        <source>As Linear, with dropout before it: for when training pictures are learned by heart.</source>
        <translation>与“线性”相同，前面加随机失活：用于训练图片被死记硬背的情况。</translation>
    </message>
    <message>
        <source>Flatten, dropout, hidden layer (Keras)</source>
        <translation>展平、随机失活、隐藏层（Keras）</translation>
    </message>
    <message>
        <source>The head of the Keras tutorials: dropout and a hidden layer of 100 features. Can combine features, needs more pictures than Linear.</source>
        <translation>Keras 教程中的分类头：随机失活和含 100 个特征的隐藏层。能组合特征，比“线性”需要更多图片。</translation>
    </message>
    <message>
        <source>Concat pooling, two layers (fastai)</source>
        <translation>拼接池化、两层（fastai）</translation>
    </message>
    <message>
        <source>The head of fastai: maximum and mean of every channel, two linear layers, batch normalisation and dropout. Strong with a few hundred pictures or more.</source>
        <translation>fastai 的分类头：每个通道的最大值和平均值、两个线性层、批归一化和随机失活。有几百张以上图片时效果强。</translation>
    </message>
    <message>
        <source>1x1 convolution</source>
        <translation>1x1 卷积</translation>
    </message>
    <message>
        <source>Judges every place of the picture, then averages, as SqueezeNet does. Few weights, and its map shows where a class was seen.</source>
        <translation>先判断图片的每个位置再取平均，与 SqueezeNet 相同。权重少，而且其特征图显示类别出现在哪里。</translation>
    </message>
    <message>
        <source>Batch normalisation of rows</source>
        <translation>行的批归一化</translation>
    </message>
    <message>
        <source>Brings every feature behind a flatten or linear layer to a common scale, which lets a head of several layers learn faster.</source>
        <translation>把展平层或线性层之后的每个特征调整到统一的尺度，使多层的分类头学得更快。</translation>
    </message>
    <message>
        <source>Adaptive max pooling</source>
        <translation>自适应最大池化</translation>
    </message>
    <message>
        <source>Keeps the strongest responses in a fixed output size whatever the size of the picture. Beside an average pooling it tells that something is there, however small.</source>
        <translation>无论图片大小，都以固定的输出尺寸保留最强的响应。与平均池化并用时，能指出某物存在，不论多小。</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>Some networks were trained with a formula made of tanh, which differs in the fourth digit; use what the weights were trained with.</source>
        <translation>部分网络训练时使用由 tanh 构成的公式，第四位数字会有差别；应与权重训练时一致。</translation>
    </message>
    <message>
        <source>SiLU (swish)</source>
        <translation>SiLU（Swish）</translation>
    </message>
    <message>
        <source>Multiplies every number by its own sigmoid: a ReLU with a soft bend. Used by EfficientNet.</source>
        <translation>将每个数值乘以其自身的 sigmoid：转折柔和的 ReLU。EfficientNet 使用它。</translation>
    </message>
    <message>
        <source>ONNX has no such operator; it is written as a sigmoid and a multiplication.</source>
        <translation>ONNX 没有此算子；写出时表示为 sigmoid 和乘法。</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>A soft ReLU that lets small negative numbers through. Used by some object detectors, costlier than ReLU.</source>
        <translation>柔和的 ReLU，允许较小的负数通过。部分目标检测网络使用，开销高于 ReLU。</translation>
    </message>
    <message>
        <source>ONNX has this operator only since its version 18; it is written as softplus, tanh and a multiplication.</source>
        <translation>ONNX 自第 18 版起才有此算子；写出时表示为 softplus、tanh 和乘法。</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>A ReLU that is smooth everywhere and never quite zero. Used where a result must be positive.</source>
        <translation>处处平滑、永不为零的 ReLU。用于结果必须为正的地方。</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>As ReLU, but negative numbers bend smoothly towards a negative limit, which keeps the mean of the numbers near zero.</source>
        <translation>与 ReLU 类似，但负数平滑地弯向一个负的极限，使数值的均值接近零。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How far below zero large negative numbers end.</source>
        <translation>很大的负数最终低于零多少。</translation>
    </message>
    <message>
        <source>Parametric ReLU</source>
        <translation>参数化 ReLU</translation>
    </message>
    <message>
        <source>A leaky ReLU that learns how much of negative numbers it lets through, for all channels together or for each.</source>
        <translation>学习让负数通过多少的 Leaky ReLU，可由所有通道共用或每个通道各自学习。</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>斜率个数</translation>
    </message>
    <message>
        <source>1 shares one slope; otherwise one for each channel, so it must equal the number of channels.</source>
        <translation>1 表示共用一个斜率；否则每个通道一个，必须等于通道数。</translation>
    </message>
    <message>
        <source>Hard tanh (clip)</source>
        <translation>Hard tanh（截断）</translation>
    </message>
    <message>
        <source>Cuts numbers off below and above two limits and leaves those between as they are.</source>
        <translation>将低于下限和高于上限的数值截断，其间的数值保持不变。</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Smaller numbers become this one.</source>
        <translation>更小的数值变为此值。</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Larger numbers become this one; must not be below the lower limit.</source>
        <translation>更大的数值变为此值；不得低于下限。</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Hard sigmoid</translation>
    </message>
    <message>
        <source>A sigmoid made of straight lines, cheap on phones. Used by the gates of MobileNetV3.</source>
        <translation>由直线段构成的 sigmoid，在手机上开销小。MobileNetV3 的门控使用它。</translation>
    </message>
    <message>
        <source>Log softmax</source>
        <translation>Log softmax</translation>
    </message>
    <message>
        <source>The logarithms of the shares that softmax gives, computed without losing small ones. Some networks end with it.</source>
        <translation>softmax 所得比例的对数，计算时不会丢失很小的值。部分网络以此结束。</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>How many questions are asked at once, each with its share of the features; must divide their number.</source>
        <translation>同时提出多少个问题，每个分得一部分特征；必须能整除特征数。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>How many numbers describe each position; must equal what arrives.</source>
        <translation>描述每个位置的数值个数；必须与传入数据一致。</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>Lets every position of a sequence gather what it needs from all others. The heart of a transformer; its cost grows with the square of the length.</source>
        <translation>让序列的每个位置从其他所有位置获取所需的内容。它是 Transformer 的核心；开销随长度的平方增长。</translation>
    </message>
    <message>
        <source>ONNX has no such operator; it is written as matrix products and a softmax.</source>
        <translation>ONNX 没有此算子；写出时表示为矩阵乘积和 softmax。</translation>
    </message>
    <message>
        <source>Window attention</source>
        <translation>窗口注意力</translation>
    </message>
    <message>
        <source>Self-attention inside small windows of a picture, so that its cost grows with the picture only. Shifted windows connect neighbours. Used by Swin transformers, channels last.</source>
        <translation>在图片的小窗口内做自注意力，开销只随图片大小增长。移动窗口使相邻窗口相连。Swin Transformer 使用它，通道在最后。</translation>
    </message>
    <message>
        <source>A larger window lets positions gather from farther away, at a higher cost.</source>
        <translation>窗口越大，位置能从越远处获取内容，但开销也越高。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>How far the windows are moved; half a window in every other layer lets neighbours exchange.</source>
        <translation>窗口移动的距离；每隔一层移动半个窗口可使相邻窗口交换信息。</translation>
    </message>
    <message>
        <source>Learned scale of a branch</source>
        <translation>分支的可学习缩放</translation>
    </message>
    <message>
        <source>Multiplies every channel of a branch by a learned number that starts near zero, so that very deep networks start gently. Used by ConvNeXt.</source>
        <translation>将分支的每个通道乘以一个从接近零开始学习的数，使极深的网络平稳起步。ConvNeXt 使用它。</translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation>初始缩放</translation>
    </message>
    <message>
        <source>What a new layer starts with; near zero lets the shortcut dominate at first.</source>
        <translation>新层的初始值；接近零时，捷径连接在开始时占主导。</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>类别标记</translation>
    </message>
    <message>
        <source>Puts a learned position in front of a sequence, where a transformer gathers what it knows of the whole picture.</source>
        <translation>在序列前加上一个学习得到的位置，Transformer 在此汇集对整张图片的了解。</translation>
    </message>
    <message>
        <source>It is written as a constant, repeated for the batch, and a concatenation.</source>
        <translation>写出时表示为一个按批次重复的常量和一次拼接。</translation>
    </message>
    <message>
        <source>Position embedding</source>
        <translation>位置嵌入</translation>
    </message>
    <message>
        <source>Adds learned numbers that say where in the picture each position lies, which attention alone could not tell.</source>
        <translation>加上学习得到的数值，说明每个位置在图片中的何处；仅靠注意力无法得知。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>How many positions the sequence has; it follows from the size of the picture.</source>
        <translation>序列的位置数；由图片大小决定。</translation>
    </message>
    <message>
        <source>Subtraction</source>
        <translation>相减</translation>
    </message>
    <message>
        <source>Subtracts the second input from the first, number by number, so that what both share disappears.</source>
        <translation>从第一个输入中逐个数值减去第二个输入，使两者共有的部分消失。</translation>
    </message>
    <message>
        <source>Multiplication</source>
        <translation>相乘</translation>
    </message>
    <message>
        <source>Multiplies its inputs number by number. As a gate it lets a network weigh its channels: one number for each channel scales the whole map.</source>
        <translation>将各输入逐个数值相乘。用作门控时，网络可为通道加权：每个通道一个数值，缩放整张特征图。</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Keeps the larger of its inputs, number by number, so that the strongest branch wins.</source>
        <translation>逐个数值保留各输入中较大的一个，使最强的分支胜出。</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <source>Paints a small learned pattern for every input number, so that the picture grows. The counterpart of a convolution with a stride.</source>
        <translation>为每个输入数值画出一个学习得到的小图案，使图片变大。它与带步幅的卷积相反。</translation>
    </message>
    <message>
        <source>How many channels the larger picture has.</source>
        <translation>放大后图片的通道数。</translation>
    </message>
    <message>
        <source>The size of the pattern; a multiple of the stride avoids a chequered look.</source>
        <translation>图案的大小；取步幅的倍数可避免棋盘状伪影。</translation>
    </message>
    <message>
        <source>How many times larger the picture gets.</source>
        <translation>图片放大多少倍。</translation>
    </message>
    <message>
        <source>What is cut off at every edge of the larger picture.</source>
        <translation>从放大后图片的每条边裁掉的宽度。</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>输出填充</translation>
    </message>
    <message>
        <source>Makes the picture larger at the right and bottom edge, to meet a wanted size.</source>
        <translation>在右边缘和下边缘扩展图片，以达到所需大小。</translation>
    </message>
    <message>
        <source>Layer normalisation</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <source>Brings the numbers of every position to a common scale, each sample for itself. The normalisation of transformers, good with small batches.</source>
        <translation>将每个位置的数值统一到相同的尺度，每个样本各自计算。这是 Transformer 的归一化方式，小批量时也适用。</translation>
    </message>
    <message>
        <source>Normalised dimensions</source>
        <translation>归一化的维度</translation>
    </message>
    <message>
        <source>The sizes of the last dimensions, over which mean and spread are taken; must equal what arrives.</source>
        <translation>计算均值和离散程度所用的最后几个维度的大小；必须与传入数据一致。</translation>
    </message>
    <message>
        <source>Layer normalisation of pictures</source>
        <translation>图像的层归一化</translation>
    </message>
    <message>
        <source>Brings the channels of every pixel to a common scale. Used by ConvNeXt in place of batch normalisation.</source>
        <translation>将每个像素的各通道统一到相同的尺度。ConvNeXt 用它代替批归一化。</translation>
    </message>
    <message>
        <source>ONNX normalises the last dimension only; it is written with a transposition before and behind.</source>
        <translation>ONNX 只对最后一个维度归一化；写出时在其前后各加一次转置。</translation>
    </message>
    <message>
        <source>Group normalisation</source>
        <translation>组归一化</translation>
    </message>
    <message>
        <source>Brings groups of channels to a common scale, each picture for itself. Replaces batch normalisation where batches are small.</source>
        <translation>将通道分组并统一到相同的尺度，每张图片各自计算。在批量较小时代替批归一化。</translation>
    </message>
    <message>
        <source>ONNX has this operator only since its version 18; it is written as an instance normalisation of the groups.</source>
        <translation>ONNX 自第 18 版起才有此算子；写出时表示为对各组的实例归一化。</translation>
    </message>
    <message>
        <source>Into how many groups the channels are divided; must divide their number.</source>
        <translation>将通道分成多少组；必须能整除通道数。</translation>
    </message>
    <message>
        <source>Instance normalisation</source>
        <translation>实例归一化</translation>
    </message>
    <message>
        <source>Brings every channel of every picture to a common scale for itself, which takes away contrast and style.</source>
        <translation>将每张图片的每个通道各自统一到相同的尺度，从而去除对比度和风格。</translation>
    </message>
    <message>
        <source>Local response normalisation</source>
        <translation>局部响应归一化</translation>
    </message>
    <message>
        <source>Divides every number by the strength of its neighbour channels. Used by the first AlexNet and GoogLeNet; batch normalisation has taken its place.</source>
        <translation>将每个数值除以其相邻通道的强度。最初的 AlexNet 和 GoogLeNet 使用它；如今已被批归一化取代。</translation>
    </message>
    <message>
        <source>Neighbour channels</source>
        <translation>相邻通道数</translation>
    </message>
    <message>
        <source>How many channels around a number count, itself included.</source>
        <translation>一个数值周围参与计算的通道数，包括其自身。</translation>
    </message>
    <message>
        <source>How much the neighbours count; divided by their number.</source>
        <translation>相邻通道的影响程度；会除以其个数。</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>The exponent of the strength that is divided by.</source>
        <translation>作为除数的强度的指数。</translation>
    </message>
    <message>
        <source>Offset k</source>
        <translation>偏移 k</translation>
    </message>
    <message>
        <source>Added to the strength, so that weak numbers are not blown up.</source>
        <translation>加到强度上，以免把很小的数值放得过大。</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>随机深度</translation>
    </message>
    <message>
        <source>Skips the branch of a shortcut at random during training, so that very deep networks do not rely on every block. Does nothing when the trained network is used.</source>
        <translation>训练时随机跳过捷径连接的分支，使极深的网络不依赖每一个模块。使用训练好的网络时不起作用。</translation>
    </message>
    <message>
        <source>It does nothing when the trained network is used, so it is left out.</source>
        <translation>使用训练好的网络时它不起作用，因此省略。</translation>
    </message>
    <message>
        <source>Share skipped</source>
        <translation>跳过比例</translation>
    </message>
    <message>
        <source>Skipped together</source>
        <translation>一起跳过</translation>
    </message>
    <message>
        <source>Row decides for each picture, batch once for all pictures of a step.</source>
        <translation>row 为每张图片分别决定，batch 为一步中的所有图片统一决定。</translation>
    </message>
    <message>
        <source>Scale and offset</source>
        <translation>缩放与偏移</translation>
    </message>
    <message>
        <source>Multiplies every channel by a learned number and adds another one. Imported networks have it where a normalisation was taken apart.</source>
        <translation>将每个通道乘以一个学习得到的数再加上另一个数。导入的网络在归一化被拆开时会有它。</translation>
    </message>
    <message>
        <source>It is written as a multiplication and an addition.</source>
        <translation>写出时表示为乘法和加法。</translation>
    </message>
    <message>
        <source>The dimension that has a number of its own for each entry: 1 is channels, -1 the last one.</source>
        <translation>每一项各有一个数值的维度：1 为通道，-1 为最后一个维度。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Whether channels are multiplied by a learned number.</source>
        <translation>是否将通道乘以学习得到的数。</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Whether a learned number is added to channels.</source>
        <translation>是否为通道加上学习得到的数。</translation>
    </message>
    <message>
        <source>Rounding to few levels</source>
        <translation>取整到少数级别</translation>
    </message>
    <message>
        <source>Rounds numbers to the levels that whole numbers of 8 bits can hold, and turns them back. Networks that were made small for phones have it.</source>
        <translation>将数值取整到 8 位整数所能表示的级别，再换算回来。为手机压缩过的网络会有它。</translation>
    </message>
    <message>
        <source>It is written as QuantizeLinear and DequantizeLinear.</source>
        <translation>写出时表示为 QuantizeLinear 和 DequantizeLinear。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>The distance between two levels.</source>
        <translation>两个级别之间的距离。</translation>
    </message>
    <message>
        <source>Level of zero</source>
        <translation>零所在级别</translation>
    </message>
    <message>
        <source>Which level stands for 0; must lie between the lowest and the highest one.</source>
        <translation>哪个级别代表 0；必须介于最低级别与最高级别之间。</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>-128 for signed numbers of 8 bits, 0 for unsigned ones.</source>
        <translation>有符号 8 位数为 -128，无符号为 0。</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高级别</translation>
    </message>
    <message>
        <source>127 for signed numbers of 8 bits, 255 for unsigned ones.</source>
        <translation>有符号 8 位数为 127，无符号为 255。</translation>
    </message>
    <message>
        <source>Widens the picture at its edges, at each by its own amount, or cuts edges off. Networks from other programs need it where their layers pad unevenly.</source>
        <translation>在图片的各边分别按各自的宽度扩展，或裁掉边缘。来自其他程序的网络在填充不对称时需要它。</translation>
    </message>
    <message>
        <source>Left, right, top, bottom; a number below 0 cuts off.</source>
        <translation>左、右、上、下；小于 0 的数表示裁剪。</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填充方式</translation>
    </message>
    <message>
        <source>Constant takes the same value everywhere, reflect mirrors the picture, replicate repeats its edge.</source>
        <translation>constant 处处使用同一数值，reflect 镜像图片，replicate 重复边缘。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What constant padding is filled with; before a max pooling a very low number keeps the edge out of it.</source>
        <translation>常数填充所用的值；在最大池化之前，取很小的数可使边缘不起作用。</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Makes the picture larger by whole factors, by repeating pixels or by blending them.</source>
        <translation>按整数倍放大图片，方式为重复像素或混合像素。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>How many times higher and wider the picture gets.</source>
        <translation>图片的高度和宽度放大多少倍。</translation>
    </message>
    <message>
        <source>Nearest repeats pixels, bilinear blends neighbours; use what the network was trained with.</source>
        <translation>nearest 重复像素，bilinear 混合相邻像素；应与网络训练时一致。</translation>
    </message>
    <message>
        <source>Align corners</source>
        <translation>对齐角点</translation>
    </message>
    <message>
        <source>Lets the corner pixels keep their place when blending; some pretrained networks need it.</source>
        <translation>混合时让角上的像素保持原位；部分预训练网络需要。</translation>
    </message>
    <message>
        <source>Channel shuffle</source>
        <translation>通道重排</translation>
    </message>
    <message>
        <source>Deals the channels of several groups out anew, so that the groups of the next layer see each other&apos;s results. Used by ShuffleNet.</source>
        <translation>重新分配各组的通道，使下一层的各组能看到彼此的结果。ShuffleNet 使用它。</translation>
    </message>
    <message>
        <source>It is written as two reshapes with a transposition between them.</source>
        <translation>写出时表示为两次变形，中间加一次转置。</translation>
    </message>
    <message>
        <source>Merge patches</source>
        <translation>合并图块</translation>
    </message>
    <message>
        <source>Lays every four neighbouring pixels on top of each other, which halves height and width. Used by Swin transformers, channels last.</source>
        <translation>将每四个相邻像素叠放在一起，高度和宽度随之减半。Swin Transformer 使用它，通道在最后。</translation>
    </message>
    <message>
        <source>It is written as four slices and a concatenation.</source>
        <translation>写出时表示为四次切片和一次拼接。</translation>
    </message>
    <message>
        <source>The dimension to take from: 1 is channels, 2 height, 3 width, -1 the last one.</source>
        <translation>取自哪个维度：1 为通道，2 为高度，3 为宽度，-1 为最后一个维度。</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>Arranges the same numbers in other dimensions, in the same order.</source>
        <translation>将相同的数值按原有顺序排列到其他维度中。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>The new sizes without the batch; one of them may be -1, which takes what is left.</source>
        <translation>不含批次的新大小；其中一个可以为 -1，取剩余的大小。</translation>
    </message>
    <message>
        <source>Reorder dimensions</source>
        <translation>调整维度顺序</translation>
    </message>
    <message>
        <source>Puts the dimensions into another order, for example the channels last, as transformers expect them.</source>
        <translation>改变维度的顺序，例如按 Transformer 的要求将通道放在最后。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>The old dimensions in their new order, the batch (0) first: 0, 2, 3, 1 puts channels last.</source>
        <translation>原有维度的新顺序，批次（0）在最前：0, 2, 3, 1 将通道放在最后。</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>Takes a part of one dimension, for example half of the channels, so that branches can share them out.</source>
        <translation>取一个维度的一部分，例如一半的通道，以便各分支分配使用。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>The first entry taken, counted from 0; below 0 it counts from the end.</source>
        <translation>取的第一项，从 0 开始计数；小于 0 时从末尾计数。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The first entry not taken any more; -1 takes all up to the end.</source>
        <translation>不再取的第一项；-1 表示一直取到末尾。</translation>
    </message>
    <message>
        <source>2 takes every other entry, 3 every third.</source>
        <translation>2 表示每隔一项取一项，3 表示每三项取一项。</translation>
    </message>
    <message>
        <source>Select an entry</source>
        <translation>选取一项</translation>
    </message>
    <message>
        <source>Takes a single entry of one dimension, which disappears; the class token of a transformer is taken so.</source>
        <translation>取某个维度的单独一项，该维度随之消失；Transformer 的类别标记即如此取出。</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>项</translation>
    </message>
    <message>
        <source>Which entry is taken, counted from 0; -1 is the last one.</source>
        <translation>取哪一项，从 0 开始计数；-1 为最后一项。</translation>
    </message>
    <message>
        <source>Averages over whole dimensions; over height and width it leaves one number for each channel.</source>
        <translation>对整个维度求平均；对高度和宽度求平均后，每个通道剩一个数值。</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>The dimensions to average over: 2 is height, 3 width, -1 the last one.</source>
        <translation>求平均的维度：2 为高度，3 为宽度，-1 为最后一个维度。</translation>
    </message>
    <message>
        <source>Keep dimensions</source>
        <translation>保留维度</translation>
    </message>
    <message>
        <source>Leaves the averaged dimensions in place with size 1, so that the result can be combined with its input.</source>
        <translation>将求平均的维度保留为大小 1，使结果可与其输入组合。</translation>
    </message>
    <message>
        <source>Unknown operator</source>
        <translation>未知算子</translation>
    </message>
    <message>
        <source>Stands for an operator of an imported network that Graft does not know. It keeps the weights; replace or bypass it before training.</source>
        <translation>代表导入网络中 Graft 不认识的算子。其权重得以保留；训练前请替换或绕过它。</translation>
    </message>
    <message>
        <source>What it computes is not known, so it cannot be written.</source>
        <translation>不知道它计算什么，因此无法写出。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>What the file that it came from calls it.</source>
        <translation>其来源文件中的名称。</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>What the file says about it, for whoever replaces it.</source>
        <translation>文件中关于它的信息，供替换时参考。</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>The weights it keeps: name, kind of number and sizes of each.</source>
        <translation>它保留的权重：每个权重的名称、数值类型和大小。</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Random crop</source>
        <translation>随机裁剪</translation>
    </message>
    <message>
        <source>Shows another part of the picture each time, at another size. The network learns that things may be near or far, whole or cut off.</source>
        <translation>每次以不同大小显示图像的不同部分。网络由此学到物体可近可远、可完整可残缺。</translation>
    </message>
    <message>
        <source>Flip left to right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Right for most photographs; wrong where left and right matter, such as writing.</source>
        <translation>适合大多数照片；不适合左右有别的内容，例如文字。</translation>
    </message>
    <message>
        <source>Flip top to bottom</source>
        <translation>上下翻转</translation>
    </message>
    <message>
        <source>For pictures without an up and a down: from a microscope, from the air.</source>
        <translation>适用于没有上下之分的图像：显微镜或航拍图像。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Makes up for a camera that is not held level.</source>
        <translation>弥补相机没有端平的情况。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Moves the picture sideways and up or down, so that things need not be centred.</source>
        <translation>左右上下移动图像，使物体不必居中。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Makes things larger or smaller, so that their distance does not matter.</source>
        <translation>放大或缩小物体，使距离不再重要。</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Slants the picture, as if seen from the side.</source>
        <translation>使图像倾斜，如同从侧面看。</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Makes up for other light: 100 % leaves the picture as it is.</source>
        <translation>弥补光线的差异：100 % 保持原样。</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Makes up for haze and other cameras: 100 % leaves the picture as it is.</source>
        <translation>弥补雾霾和不同相机的差异：100 % 保持原样。</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Makes colours paler or stronger: 100 % leaves the picture as it is.</source>
        <translation>使颜色变淡或变浓：100 % 保持原样。</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Shifts all colours around the colour circle. Wrong where the colour tells classes apart.</source>
        <translation>在色环上移动所有颜色。如果靠颜色区分类别则不适用。</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Takes the colour away now and then, so that shape has to do.</source>
        <translation>偶尔去掉颜色，让形状来说话。</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Makes up for pictures that are out of focus. The strength is the width of the blur.</source>
        <translation>弥补失焦的图像。强度是模糊的宽度。</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Adds the grain of a camera in poor light.</source>
        <translation>加入相机在弱光下的颗粒噪点。</translation>
    </message>
    <message>
        <source>Erase a patch</source>
        <translation>擦除区域</translation>
    </message>
    <message>
        <source>Hides a part of the picture, so that the network looks at more than one feature.</source>
        <translation>遮住图像的一部分，使网络不只看一个特征。</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>One change at random, at a random strength: a strong choice without anything to tune (Müller and Hutter, 2021). The range limits the strength.</source>
        <translation>随机选一种变化，强度也随机：无需调整的有效选择（Müller 与 Hutter，2021）。范围限制强度。</translation>
    </message>
    <message>
        <source>Mixup</source>
        <translation>Mixup</translation>
    </message>
    <message>
        <source>Lays two pictures over each other and asks for both classes (Zhang et al., 2017). The strength is the alpha of the distribution shares are drawn from.</source>
        <translation>把两张图像叠加并要求两个类别（Zhang 等，2017）。强度是抽取比例的分布的 alpha。</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <source>Puts a patch of one picture into another and asks for both classes (Yun et al., 2019). The strength is the alpha of the distribution areas are drawn from.</source>
        <translation>把一张图像的一块放进另一张并要求两个类别（Yun 等，2019）。强度是抽取面积的分布的 alpha。</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD with Nesterov momentum</source>
        <translation>带 Nesterov 动量的 SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>L-BFGS (small heads)</source>
        <translation>L-BFGS（小型分类头）</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Passes over all training samples; more take longer and, from some point on, only learn the training samples by heart.</source>
        <translation>遍历所有训练样本的次数；越多越久，到某一点后只是在死记训练样本。</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>时间预算</translation>
    </message>
    <message>
        <source>Ends the run after the epoch in which this time is used up, however many epochs are left.</source>
        <translation>用完这段时间的那一轮结束后就停止运行，不管还剩多少轮。</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Samples between two steps; larger batches give smoother steps and need more memory.</source>
        <translation>两步之间的样本数；批越大步子越平稳，占用内存也越多。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far each step goes; too high and the loss jumps about, too low and nothing seems to happen. New layers learn ten times as fast.</source>
        <translation>每一步走多远；太高则损失跳动，太低则似乎毫无变化。新层的学习速度是十倍。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>The rule by which gradients become steps; Adam and AdamW forgive a rate that is a little off.</source>
        <translation>由梯度得到步长的规则；Adam 和 AdamW 对不太合适的学习率更宽容。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>How much of the last step is kept; smooths the way downhill.</source>
        <translation>保留多少上一步的方向；使下降更平稳。</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <translation>平均梯度的记忆。</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <translation>梯度平方的记忆。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division of a step from exploding where gradients vanish.</source>
        <translation>在梯度消失处防止除法发散。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Memory of the squared gradient in RMSprop.</source>
        <translation>RMSprop 中梯度平方的记忆。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史步数</translation>
    </message>
    <message>
        <source>Steps that L-BFGS remembers; each takes as much memory as the weights.</source>
        <translation>L-BFGS 记住的步数；每一步占用与权重相同的内存。</translation>
    </message>
    <message>
        <source>Iterations per step</source>
        <translation>每步迭代数</translation>
    </message>
    <message>
        <source>How often L-BFGS looks at the same batch for one step, at most.</source>
        <translation>L-BFGS 每一步最多看同一批多少次。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pulls weights towards zero a little in each step, against overfitting.</source>
        <translation>每一步把权重稍稍拉向零，防止过拟合。</translation>
    </message>
    <message>
        <source>Decay norms and biases too</source>
        <translation>归一化和偏置也衰减</translation>
    </message>
    <message>
        <source>Usually only the weights of convolutions and linear layers decay; the others are few and need their size.</source>
        <translation>通常只衰减卷积层和线性层的权重；其余的很少，需要保持大小。</translation>
    </message>
    <message>
        <source>Layer-wise decay of the rate</source>
        <translation>逐层学习率衰减</translation>
    </message>
    <message>
        <source>Each layer learns this much slower than the one behind it: early layers hold what is common to all pictures. 1 treats all alike.</source>
        <translation>每一层比其后一层学得慢这么多：靠前的层保存所有图像共有的内容。1 表示一视同仁。</translation>
    </message>
    <message>
        <source>Batches per step</source>
        <translation>每步的批数</translation>
    </message>
    <message>
        <source>Gradients of so many batches make one step: a large batch in little memory.</source>
        <translation>这么多批的梯度合成一步：用较少的内存得到大的批。</translation>
    </message>
    <message>
        <source>Clip gradients at</source>
        <translation>梯度裁剪上限</translation>
    </message>
    <message>
        <source>Shortens gradients that are longer than this, so that one odd batch does not throw the weights off.</source>
        <translation>缩短超过此长度的梯度，以免个别批打乱权重。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Average of the weights</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>Validates and keeps a running average of the weights, which is steadier than the weights of one moment; 0.99 averages over some 100 steps.</source>
        <translation>验证并保留权重的滑动平均，它比某一刻的权重更稳定；0.99 约对 100 步取平均。</translation>
    </message>
    <message>
        <source>Falls after epochs</source>
        <translation>在这些轮次后下降</translation>
    </message>
    <message>
        <source>Epochs after which the rate falls, for example 3, 6.</source>
        <translation>在这些轮次之后降低学习率，例如 3, 6。</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Random changes to the training samples, so that the network sees new ones in every epoch.</source>
        <translation>对训练样本做随机变化，使网络每一轮都看到新的样本。</translation>
    </message>
    <message>
        <source>Memory for frozen layers</source>
        <translation>冻结层内存</translation>
    </message>
    <message>
        <source>What the frozen layers compute is kept here instead of being computed in every epoch; not used with augmentation.</source>
        <translation>冻结层的计算结果保存在这里，不必每轮重算；使用数据增强时无效。</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Falls in steps</source>
        <translation>阶梯下降</translation>
    </message>
    <message>
        <source>Falls at chosen epochs</source>
        <translation>在指定轮次下降</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>Falls on a plateau</source>
        <translation>停滞时下降</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>How the rate changes during the run; falling to the end often brings the last points of accuracy.</source>
        <translation>学习率在运行中如何变化；末尾下降常能带来最后一点准确率。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Lets the rate rise at first, so that a new head does not disturb the rest.</source>
        <translation>开始时让学习率逐渐上升，避免新的分类头干扰其余部分。</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Falls every</source>
        <translation>下降间隔</translation>
    </message>
    <message>
        <source>Epochs from one step down to the next.</source>
        <translation>从一级降到下一级的轮次。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each step down.</source>
        <translation>每次下降时学习率乘以的系数。</translation>
    </message>
    <message>
        <source>Factor per epoch</source>
        <translation>每轮系数</translation>
    </message>
    <message>
        <source>What the rate is multiplied by after each epoch.</source>
        <translation>每轮之后学习率乘以的系数。</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>The last rate as a share of the first one.</source>
        <translation>最后的学习率占最初的比例。</translation>
    </message>
    <message>
        <source>Share that rises</source>
        <translation>上升部分</translation>
    </message>
    <message>
        <source>The part of the run in which the rate rises from 1/25 to its peak, before it falls to almost nothing.</source>
        <translation>学习率从 1/25 升到峰值所占的部分，之后降到几乎为零。</translation>
    </message>
    <message>
        <source>What the rate is multiplied by when the validation loss stops falling.</source>
        <translation>验证损失不再下降时学习率乘以的系数。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Validations without progress before the rate falls.</source>
        <translation>学习率下降之前没有进步的验证次数。</translation>
    </message>
    <message>
        <source>Keep what is frozen</source>
        <translation>保持冻结</translation>
    </message>
    <message>
        <source>Block by block, from the end</source>
        <translation>从末端起逐块解冻</translation>
    </message>
    <message>
        <source>Unfreezing</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Trains the new head first, then wakes the frozen blocks from the end to the beginning, each with a smaller rate.</source>
        <translation>先训练新的分类头，再从末端到开头逐个唤醒冻结的块，每块学习率更小。</translation>
    </message>
    <message>
        <source>Next block after</source>
        <translation>下一块在此之后</translation>
    </message>
    <message>
        <source>Epochs before the next block may learn.</source>
        <translation>下一个块开始学习之前的轮次。</translation>
    </message>
    <message>
        <source>Rate of the next block</source>
        <translation>下一块的学习率</translation>
    </message>
    <message>
        <source>Relative to the block behind it.</source>
        <translation>相对于其后的块。</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Asks for a little less than certainty, which keeps the network from being too sure of itself.</source>
        <translation>不要求百分之百确定，避免网络过于自信。</translation>
    </message>
    <message>
        <source>All samples alike</source>
        <translation>所有样本同等</translation>
    </message>
    <message>
        <source>All classes alike</source>
        <translation>所有类别同等</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>With few samples of some classes, weighting classes alike keeps those from being ignored.</source>
        <translation>某些类别样本很少时，同等加权可避免它们被忽略。</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Validating less often saves time with large validation sets.</source>
        <translation>验证样本很多时，减少验证次数可节省时间。</translation>
    </message>
    <message>
        <source>Highest accuracy</source>
        <translation>准确率最高</translation>
    </message>
    <message>
        <source>Lowest loss</source>
        <translation>损失最低</translation>
    </message>
    <message>
        <source>Keep the epoch with</source>
        <translation>保留的轮次</translation>
    </message>
    <message>
        <source>Which epoch&apos;s weights are the result of the run, by the validation samples.</source>
        <translation>根据验证样本，把哪一轮的权重作为运行结果。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>When accuracy stops rising</source>
        <translation>准确率不再上升时</translation>
    </message>
    <message>
        <source>When loss stops falling</source>
        <translation>损失不再下降时</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Ends the run when validation has not become better for a while: saves time and keeps from overfitting.</source>
        <translation>验证结果一段时间没有改善就结束运行：节省时间并防止过拟合。</translation>
    </message>
    <message>
        <source>Validations without progress before the run ends.</source>
        <translation>运行结束之前没有进步的验证次数。</translation>
    </message>
    <message>
        <source>Least progress</source>
        <translation>最小进步</translation>
    </message>
    <message>
        <source>A smaller improvement than this counts as none.</source>
        <translation>小于此值的改进不算改进。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed gives the same run again on the same machine; another one shows how much is chance.</source>
        <translation>同一台机器上相同的种子得到相同的运行；换一个可看出偶然性有多大。</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>可重复</translation>
    </message>
    <message>
        <source>The same numbers every time; on a graphics card that costs some speed.</source>
        <translation>每次得到相同的数值；在显卡上会稍慢。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡（CUDA）</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the network is computed; automatic takes a graphics card that works, else the processor.</source>
        <translation>网络在哪里计算；自动选择可用的显卡，否则用处理器。</translation>
    </message>
    <message>
        <source>32 bit (exact)</source>
        <translation>32 位（精确）</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>float16 (graphics card)</source>
        <translation>float16（显卡）</translation>
    </message>
    <message>
        <source>The fastest that is safe</source>
        <translation>最快且安全</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数值精度</translation>
    </message>
    <message>
        <source>Shorter numbers can be faster on recent machines and change the result a little.</source>
        <translation>较短的数在新机器上可能更快，结果会略有变化。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Fewer leave the machine to other programs.</source>
        <translation>较少的线程把机器留给其他程序。</translation>
    </message>
    <message>
        <source>Reading threads</source>
        <translation>读取线程</translation>
    </message>
    <message>
        <source>More help when the network waits for samples to be read and decoded.</source>
        <translation>当网络等待样本读取和解码时，增加线程有帮助。</translation>
    </message>
    <message>
        <source>Save progress every</source>
        <translation>保存进度间隔</translation>
    </message>
    <message>
        <source>A run that was interrupted can go on from here; it is also saved after each epoch.</source>
        <translation>中断的运行可以从这里继续；每轮之后也会保存。</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>学习率变化</translation>
    </message>
    <message>
        <source>Unfreezing in stages</source>
        <translation>分阶段解冻</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>防止过拟合</translation>
    </message>
    <message>
        <source>Validation and the end</source>
        <translation>验证与结束</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Feature extraction</source>
        <translation>特征提取</translation>
    </message>
    <message>
        <source>Only the new last layers learn; everything before them stays frozen. Fast, and the right start with few pictures.</source>
        <translation>只有新的最后几层学习，之前的全部保持冻结。速度快，图像较少时应由此开始。</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Every layer learns, slowly. For some hundred pictures of each class, or pictures unlike those the network knows.</source>
        <translation>所有层都缓慢学习。适合每类有数百张图像，或图像与网络已知的差别较大时。</translation>
    </message>
    <message>
        <source>Gradual unfreezing</source>
        <translation>逐步解冻</translation>
    </message>
    <message>
        <source>Trains the new head first, then wakes the blocks before it one after another with falling rates. Careful with what the network has learned.</source>
        <translation>先训练新的分类头，再以递减的学习率逐个唤醒之前的块。能更好地保留网络已学到的内容。</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>从头训练</translation>
    </message>
    <message>
        <source>Forgets what the network has learned. Needs many pictures and many epochs; mostly good to show what the others save.</source>
        <translation>丢弃网络已学到的内容。需要大量图像和轮次，主要用来说明其他方式节省了多少。</translation>
    </message>
</context>
<context>
    <name>zoo</name>
    <message>
        <source>A ResNet-18 at half width that comes with the program: works at once, without a download, and trains in seconds on small pictures.</source>
        <translation>宽度减半的 ResNet-18，随程序提供：无需下载即可使用，用小图片训练只需几秒。</translation>
    </message>
    <message>
        <source>Tiny ImageNet (200 classes)</source>
        <translation>Tiny ImageNet（200 个类别）</translation>
    </message>
    <message>
        <source>ImageNet-1k</source>
        <translation>ImageNet-1k</translation>
    </message>
    <message>
        <source>not stated for the weights (torchvision&apos;s code: BSD-3-Clause)</source>
        <translation>权重未注明（torchvision 代码：BSD-3-Clause）</translation>
    </message>
    <message>
        <source>Tiny file, fair accuracy. Version 1.1 is more than twice as fast and just as good; take this one only for weights made for it.</source>
        <translation>文件极小，准确率尚可。1.1 版速度快一倍以上且效果相当；仅当权重专为此版本制作时才选它。</translation>
    </message>
    <message>
        <source>Tiny and quick: the first choice for trying things out and for computers without a graphics card.</source>
        <translation>小巧快速：适合初次试用，也适合没有显卡的计算机。</translation>
    </message>
    <message>
        <source>The solid all-rounder: simple, well understood and accurate enough for most small datasets.</source>
        <translation>可靠的全能选择：简单、研究充分，对大多数小型数据集足够准确。</translation>
    </message>
    <message>
        <source>The deeper brother of ResNet-18: some points more accurate at twice the work.</source>
        <translation>ResNet-18 的加深版：准确率高出几个百分点，运算量加倍。</translation>
    </message>
    <message>
        <source>Made for phones: nearly as accurate as bigger networks with a fraction of the arithmetic and a small file.</source>
        <translation>为手机设计：准确率接近更大的网络，而运算量只是其一小部分，文件也小。</translation>
    </message>
    <message>
        <source>Blank network</source>
        <translation>空白网络</translation>
    </message>
    <message>
        <source>Only an input and an output. Add the layers between them yourself.</source>
        <translation>只有输入和输出，中间的层由您自己添加。</translation>
    </message>
    <message>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <source>The network that read handwritten digits on cheques: two convolutions with pooling, then three linear layers. Small enough to follow every number.</source>
        <translation>曾用于识别支票上手写数字的网络：两个带池化的卷积层，再加三个线性层。小到可以跟踪每一个数字。</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>小型 CNN</translation>
    </message>
    <message>
        <source>Three blocks of convolution, batch normalisation, ReLU and max pooling, then the mean of every channel. Learns small colour pictures in minutes, without a graphics card.</source>
        <translation>三个由卷积、批归一化、ReLU 和最大池化组成的块，然后取每个通道的平均值。无需显卡，几分钟就能学会小幅彩色图片。</translation>
    </message>
    <message>
        <source>Multilayer perceptron</source>
        <translation>多层感知机</translation>
    </message>
    <message>
        <source>Two hidden layers of 512 units on the raw pixels, without any convolution: shows what convolutions are good for.</source>
        <translation>直接在原始像素上的两个 512 单元隐藏层，没有任何卷积：由此可见卷积的作用。</translation>
    </message>
    <message>
        <source>that of the file you import</source>
        <translation>取决于所导入的文件</translation>
    </message>
    <message>
        <source>The usual yardstick: shortcuts around every block let it be deep and still learn easily. Deeper means more accurate and slower.</source>
        <translation>常用的基准：每个模块旁的捷径让网络可以很深而仍然容易学习。越深越准确，也越慢。</translation>
    </message>
    <message>
        <source>A tiny file with fair accuracy, for trying things out.</source>
        <translation>文件极小，准确率尚可，适合试用。</translation>
    </message>
    <message>
        <source>Made for phones: a small file, little arithmetic, good accuracy for both.</source>
        <translation>为手机设计：文件小、计算少，准确率却不错。</translation>
    </message>
    <message>
        <source>Accurate and the usual yardstick of the field; best with a graphics card.</source>
        <translation>准确，是该领域常用的基准；最好配合显卡使用。</translation>
    </message>
    <message>
        <source>Grown evenly in depth, width and picture size: high accuracy for few parameters, from the quick B0 to the large B7.</source>
        <translation>在深度、宽度和图片尺寸上均衡扩展：以较少的参数达到较高的准确率，从快速的 B0 到大型的 B7。</translation>
    </message>
    <message>
        <source>A convolutional network built with what transformers have taught: among the most accurate here, best with a graphics card.</source>
        <translation>吸收 Transformer 经验的卷积网络：此处最准确的网络之一，最好配备显卡。</translation>
    </message>
    <message>
        <source>Cuts the picture into patches and reads them like words, without convolutions. Accurate, large, and bound to one picture size.</source>
        <translation>将图片切成小块，像文字一样读取，不用卷积。准确、庞大，且只适用于一种图片尺寸。</translation>
    </message>
    <message>
        <source>A transformer that looks through windows and shifts them from layer to layer: accurate, and works on other picture sizes, too.</source>
        <translation>透过窗口观察并逐层移动窗口的 Transformer：准确，也适用于其他图片尺寸。</translation>
    </message>
    <message>
        <source>The least arithmetic of all: for small computers and for trying things out, more accurate than SqueezeNet.</source>
        <translation>所有网络中运算量最小：适合小型计算机和试用，比 SqueezeNet 更准确。</translation>
    </message>
    <message>
        <source>As accurate as a ResNet of four times its size with less arithmetic than MobileNetV2.</source>
        <translation>准确率与大四倍的 ResNet 相当，运算量却低于 MobileNetV2。</translation>
    </message>
    <message>
        <source>As accurate as EfficientNet-B7 at a fifth of the arithmetic, and quicker to train; best with a graphics card.</source>
        <translation>准确率与 EfficientNet-B7 相当，运算量仅为其五分之一，训练更快；最好配备显卡。</translation>
    </message>
    <message>
        <source>Very quick on computers without a graphics card: channels are split and shuffled instead of mixed at full cost.</source>
        <translation>在没有显卡的电脑上非常快：通道被拆分并打乱，而不是以全部代价混合。</translation>
    </message>
    <message>
        <source>Found by an automatic search for networks that are quick on phones; comparable with MobileNet.</source>
        <translation>由针对手机速度的自动搜索得到；与 MobileNet 相当。</translation>
    </message>
    <message>
        <source>A ResNet whose filters work in groups: more accurate at the same size, and best with a graphics card.</source>
        <translation>滤波器分组工作的 ResNet：同样大小更准确，最好配合显卡使用。</translation>
    </message>
    <message>
        <source>A ResNet with twice the width inside its blocks: accurate, with a large file.</source>
        <translation>模块内部宽度加倍的 ResNet：准确，但文件大。</translation>
    </message>
    <message>
        <source>One design in many sizes, named after their arithmetic; the Y networks also weigh their channels and are a little more accurate.</source>
        <translation>同一设计的多种规模，以计算量命名；Y 系列还对通道加权，略为准确。</translation>
    </message>
    <message>
        <source>Every layer sees the results of all before it: few parameters and good accuracy, but training needs much memory.</source>
        <translation>每一层都能看到之前所有层的结果：参数少、准确率好，但训练需要很多内存。</translation>
    </message>
    <message>
        <source>Looks at the picture at several scales side by side: accurate for its arithmetic.</source>
        <translation>同时以多种尺度观察图像：就其计算量而言很准确。</translation>
    </message>
    <message>
        <source>The network that began it all in 2012: simple and quick, but a large file and low accuracy today. Good for learning how networks work.</source>
        <translation>2012 年开创一切的网络：简单快速，但文件大，以今天的标准准确率低。适合学习网络的工作原理。</translation>
    </message>
    <message>
        <source>Plain stacks of 3x3 convolutions, easy to understand; very large files and slow. Its features are still used for comparing styles.</source>
        <translation>由 3x3 卷积简单堆叠而成，容易理解；文件很大且速度慢。其特征仍用于比较风格。</translation>
    </message>
    <message>
        <source>The trunk of the YOLO detectors: quick and accurate. No weights to download: import a Darknet .cfg with its .weights file.</source>
        <translation>YOLO 检测器的主干：快速而准确。没有可下载的权重：请导入 Darknet 的 .cfg 及其 .weights 文件。</translation>
    </message>
    <message>
        <source>An Inception taken to the extreme: channels are filtered one by one and then mixed. No weights to download: import a Keras .h5 file.</source>
        <translation>把 Inception 推向极致：通道先逐个滤波再混合。没有可下载的权重：请导入 Keras .h5 文件。</translation>
    </message>
    <message>
        <source>Its cells were found by an automatic search; small and accurate, but with many small steps. No weights to download: import a Keras .h5 file.</source>
        <translation>其单元由自动搜索得到；小而准确，但步骤多而细碎。没有可下载的权重：请导入 Keras .h5 文件。</translation>
    </message>
</context>
</TS>
